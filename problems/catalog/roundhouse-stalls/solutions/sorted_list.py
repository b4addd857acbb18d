import sys
from bisect import bisect_left

n, q = map(int, sys.stdin.readline().split())
empty = list(range(1, n + 1))
for line in sys.stdin:
    kind, stall = line.split()
    stall = int(stall)
    place = bisect_left(empty, stall)
    if kind == "O":
        if place == len(empty) or empty[place] != stall:
            empty.insert(place, stall)
    elif not empty:
        print("full")
    else:
        print(empty.pop(place if place < len(empty) else 0))
