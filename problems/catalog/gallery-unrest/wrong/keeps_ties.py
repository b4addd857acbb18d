def hang_pictures(tones, trials):
    wall = list(tones)
    last = len(wall) - 1

    def unrest_around(i, j):
        unrest = 0
        if i > 0:
            unrest += abs(wall[i] - wall[i - 1])
        if i < last:
            unrest += abs(wall[i] - wall[i + 1])
        if j > 0:
            unrest += abs(wall[j] - wall[j - 1])
        if j < last:
            unrest += abs(wall[j] - wall[j + 1])
        return unrest

    for i, j in trials:
        before = unrest_around(i, j)
        wall[i], wall[j] = wall[j], wall[i]
        if unrest_around(i, j) > before:
            wall[i], wall[j] = wall[j], wall[i]
    return wall
