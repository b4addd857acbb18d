import sys


def main():
    rows = [line.split() for line in sys.stdin.read().splitlines()[1:]]
    for number, (kind, item, when) in enumerate(rows):
        if kind != "W":
            continue
        rooms = {}
        for line in range(number):
            if rows[line][0] == "M":
                rooms[line + 1] = rows[line][2]
            elif rows[line][0] == "E":
                rooms[int(rows[line][1])] = rows[line][2]
        answer = "-"
        for line in range(1, int(when) + 1):
            if line in rooms and rows[line - 1][1] == item:
                answer = rooms[line]
        print(answer)


main()
