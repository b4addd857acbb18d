import sys
from bisect import bisect_right


def main():
    read = sys.stdin.readline
    n = int(read())
    lines_of = {}
    item_of = {}
    room_in = {}
    answers = []
    for line in range(1, n + 1):
        kind, first, second = read().split()
        if kind == "W":
            lines = lines_of.get(first, [])
            place = bisect_right(lines, int(second))
            answers.append(room_in[lines[place - 1]] if place else "-")
        else:
            item = first if kind == "M" else item_of[int(first)]
            item_of[line] = item
            lines_of.setdefault(item, []).append(line)
            room_in[line] = second
    print("\n".join(answers))


main()
