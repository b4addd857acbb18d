import sys
from math import isqrt

WIDE = 1 << 30
AROUND = [column * WIDE + row for column in (-1, 0, 1) for row in (-1, 0, 1) if column != -row or not row]


def main():
    _, *numbers = map(int, sys.stdin.read().split())
    trees = list(zip(numbers[::2], numbers[1::2]))
    answers = ["-"]
    side = WIDE
    squares = {}
    closest = side * side
    for count, (x, y) in enumerate(trees):
        square = x // side * WIDE + y // side
        for offset in AROUND:
            for u, v in squares.get(square + offset, ()):
                distance = (u - x) * (u - x) + (v - y) * (v - y)
                if distance < closest:
                    closest = distance
        if count:
            answers.append(closest)
        if closest == 0:
            answers += [0] * (len(trees) - len(answers))
            break
        if 4 * closest <= side * side:
            side = isqrt(closest)
            squares.clear()
            for u, v in trees[: count + 1]:
                squares.setdefault(u // side * WIDE + v // side, []).append((u, v))
        else:
            squares.setdefault(square, []).append((x, y))
    print("\n".join(map(str, answers)))


main()
