def knot(marks, sizes, ties):
    cord = ""
    group = 0
    tied = 0
    for mark in reversed(marks):
        if tied == sizes[group % len(sizes)]:
            cord = ties[group % len(ties)] + cord
            group += 1
            tied = 0
        cord = mark + cord
        tied += 1
    return cord
