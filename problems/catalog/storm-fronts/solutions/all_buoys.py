n, q = map(int, input().split())
buoys = []
for _ in range(n):
    x, y = map(int, input().split())
    buoys.append((x, y))

for _ in range(q):
    u, v = map(int, input().split())
    first = min(u * x + v * y for x, y in buoys)
    last = max(u * x + v * y for x, y in buoys)
    print(last - first)
