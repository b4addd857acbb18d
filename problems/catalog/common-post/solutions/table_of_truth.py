n, m, q = map(int, input().split())
routes = [[] for _ in range(n)]
for _ in range(m):
    a, b = map(int, input().split())
    routes[a].append(b)

reach = [[False] * n for _ in range(n)]
for start in range(n):
    reach[start][start] = True
    waiting = [start]
    while waiting:
        office = waiting.pop()
        for b in routes[office]:
            if not reach[start][b]:
                reach[start][b] = True
                waiting.append(b)

for _ in range(q):
    u, v = map(int, input().split())
    count = 0
    first = -1
    for office in range(n):
        if reach[u][office] and reach[v][office]:
            if count == 0:
                first = office
            count += 1
    print(count, first)
