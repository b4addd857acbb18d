import sys
from itertools import accumulate

rows = [line.split(" ") for line in sys.stdin.read().splitlines()]
levels = [int(row[0]) for row in rows]
if levels:
    lowest_before = list(accumulate(levels, min))
    highest_after = list(accumulate(reversed(levels), max))[::-1]
    rises = [high - low for high, low in zip(highest_after, lowest_before)]
    stretches = []
    for before, level in zip([levels[0], *levels], levels):
        if level >= before and stretches:
            stretches.append(stretches[-1] + 1)
        else:
            stretches.append(1)
    print(len(rows), max(rises), max(stretches))
    print(*rows[levels.index(max(levels))][1:])
else:
    print("no readings")
