def dark_islands(islands, cables):
    near = [[] for _ in range(islands)]
    for cable, (a, b) in enumerate(cables):
        near[a].append((b, cable))
        near[b].append((a, cable))
    dark = [0] * len(cables)
    found = [-1] * islands
    back = [0] * islands
    behind = [1] * islands
    count = 0
    for start in range(islands):
        if found[start] >= 0:
            continue
        found[start] = back[start] = count
        count += 1
        path = [(start, -1, iter(near[start]))]
        while path:
            island, came, ways = path[-1]
            for other, cable in ways:
                if found[other] < 0:
                    found[other] = back[other] = count
                    count += 1
                    path.append((other, cable, iter(near[other])))
                    break
                if found[other] < back[island] and cable != came:
                    back[island] = found[other]
            else:
                path.pop()
                if not path:
                    break
                before = path[-1][0]
                behind[before] += behind[island]
                if back[island] == found[island]:
                    dark[came] = behind[island]
                elif back[island] < back[before]:
                    back[before] = back[island]
    return dark
