from itertools import chain, cycle, repeat


def knot(marks, sizes, ties):
    pieces = []
    end = len(marks)
    for size, tie in zip(chain(sizes, repeat(sizes[-1])), cycle(ties)):
        if size >= end:
            break
        pieces.append(marks[end - size : end])
        pieces.append(tie)
        end -= size
    pieces.append(marks[:end])
    return "".join(reversed(pieces))
