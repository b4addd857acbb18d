def knot(marks, sizes, ties):
    cord = ""
    end = len(marks)
    group = 0
    while end > 0:
        start = max(0, end - sizes[group % len(sizes)])
        if group > 0:
            cord = ties[(group - 1) % len(ties)] + cord
        cord = marks[start:end] + cord
        end = start
        group += 1
    return cord
