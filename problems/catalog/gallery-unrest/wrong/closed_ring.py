def hang_pictures(tones, trials):
    wall = list(tones)
    n = len(wall)

    def unrest_around(i, j):
        unrest = 0
        for place in (i, j):
            unrest += abs(wall[place] - wall[place - 1])
            if place + 1 < n:
                unrest += abs(wall[place] - wall[place + 1])
        return unrest

    for i, j in trials:
        before = unrest_around(i, j)
        wall[i], wall[j] = wall[j], wall[i]
        if unrest_around(i, j) >= before:
            wall[i], wall[j] = wall[j], wall[i]
    return wall
