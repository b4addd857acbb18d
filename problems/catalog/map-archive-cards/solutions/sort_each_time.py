def pull_cards(names, beginnings, places):
    pulled = []
    for j in range(len(beginnings)):
        found = []
        for name in names:
            if name[: len(beginnings[j])] == beginnings[j]:
                found.append(name)
        found.sort()
        if len(found) >= places[j]:
            pulled.append(found[places[j] - 1])
        else:
            pulled.append("")
    return pulled
