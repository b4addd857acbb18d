def clean_strokes(strokes):
    width = 2 * len(strokes) + 1
    steps = {"N": width, "S": -width, "E": 1, "W": -1}
    place = 0
    waxed = {place}
    for drawn, stroke in enumerate(strokes):
        place += steps[stroke]
        if place in waxed:
            return drawn
        waxed.add(place)
    return len(strokes)
