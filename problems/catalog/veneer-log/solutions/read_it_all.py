import sys
from collections import Counter

words = sys.stdin.read().split()
sizes = sorted([int(word) for word in words])
print(len(sizes))
if sizes:
    counts = Counter(sizes)
    most = max(counts.values())
    common = min(size for size in counts if counts[size] == most)
    print(sizes[0], sizes[(len(sizes) - 1) // 2], sizes[-1], common)
