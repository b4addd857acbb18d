def colours_seen(quilt, steps):
    shown = list(quilt)
    seams = []
    seen = []
    for what, value in steps:
        if what == -2:
            seen.append(shown[value])
        elif what == -1:
            for place, colour in reversed(seams[-value:]):
                shown[place] = colour
            del seams[-value:]
        else:
            seams.append((what, shown[what]))
            shown[what] = value
    return seen
