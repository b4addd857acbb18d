import sys
from bisect import bisect_right


def main():
    read = sys.stdin.readline
    n = int(read())
    lines_of = {}
    room_in = {0: 0}
    answers = []
    for line in range(1, n + 1):
        kind, first, second = read().split()
        if kind == "M":
            lines_of.setdefault(first, [0]).append(line)
            room_in[line] = int(second)
        elif kind == "E":
            room_in[int(first)] = int(second)
        else:
            lines = lines_of.get(first, [0])
            room = room_in[lines[bisect_right(lines, int(second)) - 1]]
            answers.append(str(room or "-"))
    print("\n".join(answers))


main()
