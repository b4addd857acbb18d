import sys


def main():
    numbers = list(map(int, sys.stdin.read().split()))
    n = numbers[0]
    xs = numbers[2 : 2 * n + 2 : 2]
    ys = numbers[3 : 2 * n + 2 : 2]
    width = max(xs) - min(xs)
    height = max(ys) - min(ys)
    for u, v in zip(numbers[2 * n + 2 :: 2], numbers[2 * n + 3 :: 2]):
        print(abs(u) * width + abs(v) * height)


main()
