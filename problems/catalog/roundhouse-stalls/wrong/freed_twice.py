import sys
from bisect import bisect_left, insort

n, q = map(int, sys.stdin.readline().split())
empty = list(range(1, n + 1))
for line in sys.stdin:
    kind, stall = line.split()
    stall = int(stall)
    if kind == "O":
        insort(empty, stall)
    elif not empty:
        print("full")
    else:
        place = bisect_left(empty, stall)
        print(empty.pop(place if place < len(empty) else 0))
