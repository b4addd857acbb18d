def separate(roosters, fights):
    run = {}
    before = {}

    def put(first):
        run[first] = 0
        changed = True
        while changed:
            changed = False
            for a, b in fights:
                for rooster, other in ((a, b), (b, a)):
                    if rooster in run and other not in run:
                        run[other] = 1 - run[rooster]
                        before[other] = rooster
                        changed = True

    def way(rooster):
        found = [rooster]
        while found[-1] in before:
            found.append(before[found[-1]])
        return found

    for rooster in range(roosters):
        if rooster not in run:
            put(rooster)
    for a, b in fights:
        if run[a] == run[b]:
            one, two = way(a), way(b)
            while one[-2:] == two[-2:]:
                one.pop()
                two.pop()
            return [one + two[-2::-1]]
    return [[rooster for rooster in run if run[rooster] == which] for which in (0, 1)]
