def seams_at(wall, places):
    total = 0
    for seam in places:
        if 0 <= seam < len(wall) - 1:
            total += abs(wall[seam + 1] - wall[seam])
    return total


def hang_pictures(tones, trials):
    wall = tones
    for i, j in trials:
        changed = wall[:]
        changed[i] = wall[j]
        changed[j] = wall[i]
        seams = {i - 1, i, j - 1, j}
        if seams_at(changed, seams) < seams_at(wall, seams):
            wall = changed
    return wall
