def vines_inside(plots):
    answers = []
    for x1, y1, x2, y2, x3, y3 in plots:
        corners = [(x1, y1), (x2, y2), (x3, y3)]
        count = 0
        for y in range(min(y1, y2, y3) + 1, max(y1, y2, y3)):
            first = last = None
            for i in range(3):
                (ax, ay), (bx, by) = sorted([corners[i], corners[i - 1]], key=lambda corner: corner[1])
                if ay == by or not ay <= y <= by:
                    continue
                across = (bx - ax) * (y - ay)
                right_of = ax + across // (by - ay) + 1
                left_of = ax - -across // (by - ay) - 1
                first = right_of if first is None else min(first, right_of)
                last = left_of if last is None else max(last, left_of)
            count += max(0, last - first + 1)
        answers.append(count)
    return answers
