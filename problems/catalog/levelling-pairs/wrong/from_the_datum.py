def levelling_pairs(below, posts):
    half = len(posts) // 2
    middle = 0
    branches = list(range(len(below)))
    for station, lower in enumerate(below):
        if lower >= 0 and lower != middle and station != middle:
            branches[station] = branches[lower]
    order = sorted(range(len(posts)), key=lambda surveyor: branches[posts[surveyor]])
    return [[order[place], order[place + half]] for place in range(half)]
