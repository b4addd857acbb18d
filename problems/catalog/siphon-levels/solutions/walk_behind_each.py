def nearest_levels(nearer, levels):
    n = len(nearer)
    further = [[] for _ in range(n)]
    for chamber in range(1, n):
        further[nearer[chamber]].append(chamber)

    def part(chamber):
        found = []
        stack = [chamber]
        while stack:
            current = stack.pop()
            found.append(levels[current])
            for other in further[current]:
                stack.append(other)
        return sorted(found)

    answers = []
    for chamber in range(n):
        found = part(chamber)
        least = -1
        for i in range(1, len(found)):
            difference = found[i] - found[i - 1]
            if least < 0 or difference < least:
                least = difference
        answers.append(least)
    return answers
