import sys


def main():
    numbers = list(map(int, sys.stdin.read().split()))
    n, m, q = numbers[:3]
    end = 3 + 3 * m
    streets = sorted(zip(numbers[5:end:3], numbers[3:end:3], numbers[4:end:3]))
    squares = numbers[end::2]
    heights = numbers[end + 1 :: 2]
    above = list(range(n + 1))
    size = [1] * (n + 1)
    shown = []
    for number in sorted(range(q), key=heights.__getitem__, reverse=True):
        while streets and streets[-1][0] >= heights[number]:
            _, a, b = streets.pop()
            while above[a] != a:
                a = above[a]
            while above[b] != b:
                b = above[b]
            if a != b:
                if size[a] < size[b]:
                    a, b = b, a
                above[b] = a
                size[a] += size[b]
        square = squares[number]
        while above[square] != square:
            square = above[square]
        shown.append(size[square])
    print("\n".join(map(str, shown)))


main()
