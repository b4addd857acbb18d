def first_cables(islands, cables):
    near = {island: [] for island in range(islands)}
    for number, (a, b) in enumerate(cables):
        near[a].append((b, number))
        near[b].append((a, number))
    lit = {0}
    used = []
    waiting = [0]
    while waiting:
        for other, number in near[waiting.pop()]:
            if other not in lit:
                lit.add(other)
                used.append(number)
                waiting.append(other)
    return used


def dark_islands(islands, cables):
    used = first_cables(islands, cables)
    dark = [0] * len(cables)
    for number in used:
        left = cables[:number] + cables[number + 1 :]
        dark[number] = len(used) - len(first_cables(islands, left))
    return dark
