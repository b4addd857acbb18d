import sys
from collections import deque


def main():
    row = deque()
    turned = False
    struck = []
    for line in sys.stdin:
        order, _, name = line.rstrip().partition(" ")
        if order == "turn":
            turned = not turned
        elif order == "strike":
            if not row:
                struck.append("-")
            elif (name == "front") != turned:
                struck.append(row.popleft())
            else:
                struck.append(row.pop())
        elif (order == "front") != turned:
            row.appendleft(name)
        else:
            row.append(name)
    if turned:
        row.reverse()
    print(*struck, " ".join(row) or "empty", sep="\n")


main()
