def separate(roosters, fights):
    near = [[] for _ in range(roosters)]
    for a, b in fights:
        near[a].append(b)
        near[b].append(a)
    ways = {}
    for first in range(roosters):
        if first in ways:
            continue
        ways[first] = [first]
        waiting = [first]
        while waiting:
            rooster = waiting.pop()
            for other in near[rooster]:
                if other not in ways:
                    ways[other] = ways[rooster] + [other]
                    waiting.append(other)
                elif len(ways[other]) % 2 == len(ways[rooster]) % 2:
                    common = sum(a == b for a, b in zip(ways[rooster], ways[other]))
                    return [ways[rooster][common - 1 :] + ways[other][:common - 1 : -1]]
    one = [rooster for rooster in range(roosters) if len(ways[rooster]) % 2]
    return [one, [rooster for rooster in range(roosters) if rooster not in one]]
