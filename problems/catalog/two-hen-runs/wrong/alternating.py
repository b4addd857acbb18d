def separate(roosters, fights):
    run = [-1] * roosters
    last = []
    for a, b in fights:
        last = [*last, a, b][-3:]
        if run[a] < 0 and run[b] < 0:
            run[a], run[b] = 0, 1
        elif run[a] < 0:
            run[a] = 1 - run[b]
        elif run[b] < 0:
            run[b] = 1 - run[a]
        elif run[a] == run[b]:
            return [last]
    return [[rooster for rooster in range(roosters) if max(run[rooster], 0) == which] for which in (0, 1)]
