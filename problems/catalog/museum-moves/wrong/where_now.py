import sys


def main():
    read = sys.stdin.readline
    n = int(read())
    last = {}
    room_in = {}
    answers = []
    for line in range(1, n + 1):
        kind, first, second = read().split()
        if kind == "M":
            last[first] = line
            room_in[line] = second
        elif kind == "E":
            room_in[int(first)] = second
        else:
            answers.append(room_in[last[first]] if first in last and int(second) else "-")
    print("\n".join(answers))


main()
