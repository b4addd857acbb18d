def colours_seen(quilt, steps):
    shown = list(quilt)
    seams = []
    seen = []
    for what, value in steps:
        if what == -2:
            seen.append(shown[value])
        elif what == -1:
            for _ in range(value):
                place, colour = seams.pop()
                shown[place] = colour
        else:
            seams.append((what, shown[what]))
            shown[what] = value
    return seen
