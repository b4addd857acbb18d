def side(px, py, qx, qy, x, y):
    return (qx - px) * (y - py) - (qy - py) * (x - px)


def vines_inside(plots):
    answers = []
    for x1, y1, x2, y2, x3, y3 in plots:
        count = 0
        for x in range(min(x1, x2, x3), max(x1, x2, x3) + 1):
            for y in range(min(y1, y2, y3), max(y1, y2, y3) + 1):
                a = side(x1, y1, x2, y2, x, y)
                b = side(x2, y2, x3, y3, x, y)
                c = side(x3, y3, x1, y1, x, y)
                if (a > 0 and b > 0 and c > 0) or (a < 0 and b < 0 and c < 0):
                    count += 1
        answers.append(count)
    return answers
