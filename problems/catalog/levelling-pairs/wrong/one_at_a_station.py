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
    surveyors = {post: surveyor for surveyor, post in enumerate(posts)}
    order = [surveyors[post] for post in sorted(posts, key=lambda post: branches[post])]
    return [[order[place], order[place + half]] for place in range(half)]
