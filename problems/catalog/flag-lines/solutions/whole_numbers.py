from math import comb

q = int(input())
for _ in range(q):
    red, blue, white = map(int, input().split())
    others = blue + white
    print(comb(others, blue) * comb(others + 1, red) % 1_000_000_007)
