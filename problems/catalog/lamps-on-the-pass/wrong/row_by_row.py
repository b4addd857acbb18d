import sys


def main():
    read = sys.stdin.readline
    m, n = map(int, read().split())
    first = [read().split() for _ in range(m)]
    second = [read().split() for _ in range(n)]
    agreed = longest = stretch = 0
    for (left, colour), (right, shown) in zip(first, second):
        if colour == shown:
            step = min(int(left), int(right))
            agreed += step
            stretch += step
            longest = max(longest, stretch)
        else:
            stretch = 0
    print(agreed, longest)


main()
