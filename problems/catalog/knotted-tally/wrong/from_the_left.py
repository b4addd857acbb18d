from itertools import cycle


def knot(marks, sizes, ties):
    pieces = []
    start = 0
    for size, tie in zip(cycle(sizes), cycle(ties)):
        pieces.append(marks[start : start + size])
        start += size
        if start >= len(marks):
            break
        pieces.append(tie)
    return "".join(pieces)
