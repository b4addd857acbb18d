n, m, q = map(int, input().split())
routes = []
for _ in range(m):
    a, b = map(int, input().split())
    routes.append((a, b))
routes.sort(reverse=True)

reachable = {office: {office} for office in range(n)}
for a, b in routes:
    reachable[a] |= reachable[b]

for _ in range(q):
    u, v = map(int, input().split())
    common = reachable[u] & reachable[v]
    print(len(common), min(common, default=-1))
