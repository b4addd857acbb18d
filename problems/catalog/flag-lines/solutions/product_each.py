PRIME = 1_000_000_007


def choose(n, k):
    if k > n:
        return 0
    above = 1
    below = 1
    for i in range(k):
        above = above * (n - i) % PRIME
        below = below * (i + 1) % PRIME
    return above * pow(below, PRIME - 2, PRIME) % PRIME


q = int(input())
for _ in range(q):
    red, blue, white = map(int, input().split())
    others = blue + white
    print(choose(others, blue) * choose(others + 1, red) % PRIME)
