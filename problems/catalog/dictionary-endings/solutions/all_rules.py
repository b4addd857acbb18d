def plural_of(word, rules):
    fitting = []
    for rule in rules:
        ending = rule[0]
        if word.endswith(ending):
            fitting.append(rule)
    if not fitting:
        return word
    ending, plural = fitting[0]
    return word[: len(word) - len(ending)] + plural


def plurals(words, rules):
    return [plural_of(word, rules) for word in words]
