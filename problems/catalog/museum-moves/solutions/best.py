import sys
from bisect import bisect_right


def main():
    read = sys.stdin.readline
    n = int(read())
    lines_of = {}
    room_in = {}
    answers = []
    for line in range(1, n + 1):
        kind, first, second = read().split()
        if kind == "M":
            lines_of.setdefault(first, []).append(line)
            room_in[line] = second
        elif kind == "E":
            room_in[int(first)] = second
        else:
            lines = lines_of.get(first, [])
            place = bisect_right(lines, int(second))
            answers.append(room_in[lines[place - 1]] if place else "-")
    print("\n".join(answers))


main()
