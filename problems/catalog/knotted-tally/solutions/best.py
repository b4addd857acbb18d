from itertools import cycle


def knot(marks, sizes, ties):
    pieces = []
    end = len(marks)
    for size, tie in zip(cycle(sizes), cycle(ties)):
        if size >= end:
            break
        pieces.append(marks[end - size : end])
        pieces.append(tie)
        end -= size
    pieces.append(marks[:end])
    return "".join(reversed(pieces))
