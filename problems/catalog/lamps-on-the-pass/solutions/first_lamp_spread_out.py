m, n = map(int, input().split())
first = []
for _ in range(m):
    seconds, colour = input().split()
    first += [colour] * int(seconds)

now = agreed = longest = stretch = 0
for _ in range(n):
    seconds, colour = input().split()
    end = min(now + int(seconds), len(first))
    while now < end:
        if first[now] == colour:
            agreed += 1
            stretch += 1
        else:
            stretch = 0
        if stretch > longest:
            longest = stretch
        now += 1
print(agreed, longest)
