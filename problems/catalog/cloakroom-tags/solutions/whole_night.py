import sys
from collections import Counter

m, *tags = map(int, sys.stdin.read().split())
times = Counter(tags)
repeats = sum(count - 1 for count in times.values())
first = "none"
came = set()
for tag in tags:
    if tag in came:
        first = tag
        break
    came.add(tag)
lost = sorted(set(range(1, m + 1)) - set(tags))
print(first, repeats, len(lost))
print(*lost[:5] if lost else ["none"])
