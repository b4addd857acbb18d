def hang_pictures(tones, trials):
    wall = list(tones)
    last = len(wall) - 1

    def gain(i, j):
        here, there = wall[i], wall[j]
        gained = 0
        if i > 0:
            gained += abs(here - wall[i - 1]) - abs(there - wall[i - 1])
        if j < last:
            gained += abs(there - wall[j + 1]) - abs(here - wall[j + 1])
        if j != i + 1:
            if i < last:
                gained += abs(here - wall[i + 1]) - abs(there - wall[i + 1])
            if j > 0:
                gained += abs(there - wall[j - 1]) - abs(here - wall[j - 1])
        return gained

    for i, j in trials:
        if gain(i, j) > 0:
            wall[i], wall[j] = wall[j], wall[i]
    return wall
