n, m, q = map(int, input().split())
streets = {square: [] for square in range(1, n + 1)}
for _ in range(m):
    a, b, clearance = map(int, input().split())
    streets[a].append((b, clearance))
    streets[b].append((a, clearance))

for _ in range(q):
    square, height = map(int, input().split())
    reached = {square}
    waiting = [square]
    while waiting:
        for other, clearance in streets[waiting.pop()]:
            if clearance >= height and other not in reached:
                reached.add(other)
                waiting.append(other)
    print(len(reached))
