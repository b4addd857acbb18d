def levelling_pairs(below, posts):
    half = len(posts) // 2
    beyond = [0] * len(below)
    for post in posts:
        beyond[post] += 1
    middle = len(below) - 1
    while beyond[middle] < half:
        beyond[below[middle]] += beyond[middle]
        middle -= 1
    branches = list(range(len(below)))
    for station, lower in enumerate(below):
        if lower >= 0 and lower != middle and station != middle:
            branches[station] = branches[lower]
    order = sorted(range(len(posts)), key=lambda surveyor: branches[posts[surveyor]])
    return [[order[place], order[-1 - place]] for place in range(half)]
