from itertools import cycle


def knot(marks, sizes, ties):
    pieces = []
    end = len(marks)
    for size, tie in zip(cycle(sizes), cycle(ties)):
        if end <= 0:
            break
        pieces.append(marks[max(0, end - size) : end])
        pieces.append(tie)
        end -= size
    pieces.pop()
    return "".join(reversed(pieces))
