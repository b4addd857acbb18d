def clean_strokes(strokes):
    x, y = 0, 0
    points = [(0, 0)]
    for i in range(len(strokes)):
        if strokes[i] == "N":
            y += 1
        elif strokes[i] == "S":
            y -= 1
        elif strokes[i] == "E":
            x += 1
        else:
            x -= 1
        points.append((x, y))

    waxed = set()
    blots = []
    for i in range(len(points)):
        if points[i] in waxed:
            blots.append(i - 1)
        waxed.add(points[i])
    return blots[0] if blots else len(strokes)
