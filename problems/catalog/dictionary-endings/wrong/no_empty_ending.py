def plurals(words, rules):
    first = {}
    for number, (ending, _) in enumerate(rules):
        first.setdefault(ending, number)
    lengths = sorted(set(map(len, filter(None, first))))
    result = []
    for word in words:
        rule = len(rules)
        for length in lengths:
            if length <= len(word):
                rule = min(rule, first.get(word[len(word) - length :], rule))
        if rule < len(rules):
            ending, plural = rules[rule]
            word = word.removesuffix(ending) + plural
        result.append(word)
    return result
