def levelling_pairs(below, posts):
    surveyors = len(posts)
    n = len(below)
    counts = [0] * n
    for post in posts:
        counts[post] += 1
    for station in range(n - 1, 0, -1):
        counts[below[station]] += counts[station]
    middle = max(station for station in range(n) if 2 * counts[station] >= surveyors)

    branch = {}
    groups = {}
    for station in range(n):
        if station == middle or below[station] in (middle, -1):
            branch[station] = station
        else:
            branch[station] = branch[below[station]]
    for surveyor, post in enumerate(posts):
        groups.setdefault(branch[post], []).append(surveyor)

    groups = list(groups.values())
    pairs = []
    for _ in range(surveyors // 2):
        groups.sort(key=len)
        one = groups[-1].pop()
        other = groups[-2].pop() if len(groups) > 1 and groups[-2] else groups[-1].pop()
        pairs.append([one, other])
    return pairs
