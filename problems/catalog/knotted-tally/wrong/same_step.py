from itertools import cycle


def knot(marks, sizes, ties):
    groups = []
    end = len(marks)
    for size in cycle(sizes):
        if size >= end:
            break
        groups.append(marks[end - size : end])
        end -= size
    cord = [marks[:end]]
    for group, tie in zip(reversed(groups), cycle(ties)):
        cord.append(tie)
        cord.append(group)
    return "".join(cord)
