def clean_strokes(strokes):
    x = y = 0
    points = [(x, y)]
    for stroke in strokes:
        if stroke == "N":
            y += 1
        if stroke == "S":
            y -= 1
        if stroke == "E":
            x += 1
        if stroke == "W":
            x -= 1
        if (x, y) in points:
            break
        points.append((x, y))
    return len(points) - 1
