def separate(roosters, fights):
    near = [[] for _ in range(roosters)]
    for a, b in fights:
        near[a].append(b)
        near[b].append(a)
    run = [-1] * roosters
    before = [-1] * roosters
    for first in range(min(1, roosters)):
        if run[first] >= 0:
            continue
        run[first] = 0
        queue = [first]
        for rooster in queue:
            for other in near[rooster]:
                if run[other] < 0:
                    run[other] = 1 - run[rooster]
                    before[other] = rooster
                    queue.append(other)
                elif run[other] == run[rooster]:
                    # Both are equally far from the first one.
                    ring, back = [], []
                    while rooster != other:
                        ring.append(rooster)
                        back.append(other)
                        rooster, other = before[rooster], before[other]
                    return [[*ring, rooster, *reversed(back)]]
    return [[rooster for rooster in range(roosters) if (run[rooster] == 1) == which] for which in (0, 1)]
