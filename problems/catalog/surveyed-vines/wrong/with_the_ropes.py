from math import gcd


def vines_inside(plots):
    answers = []
    for x1, y1, x2, y2, x3, y3 in plots:
        doubled_area = abs((x2 - x1) * (y3 - y1) - (x3 - x1) * (y2 - y1))
        on_ropes = gcd(x2 - x1, y2 - y1) + gcd(x3 - x2, y3 - y2) + gcd(x1 - x3, y1 - y3)
        answers.append((doubled_area + on_ropes + 2) // 2 if doubled_area else 0)
    return answers
