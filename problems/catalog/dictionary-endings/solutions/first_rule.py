def plurals(words, rules):
    result = []
    for word in words:
        for ending, plural in rules:
            if word.endswith(ending):
                word = word[: len(word) - len(ending)] + plural
                break
        result.append(word)
    return result
