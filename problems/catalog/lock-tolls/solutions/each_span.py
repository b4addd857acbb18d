n, m, q = map(int, input().split())
tolls = list(map(int, input().split()))
log = list(map(int, input().split()))
for _ in range(q):
    first, last = map(int, input().split())
    boats = set(log[first - 1 : last])
    print(sum(tolls[boat - 1] for boat in boats))
