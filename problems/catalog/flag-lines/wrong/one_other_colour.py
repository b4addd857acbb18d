import sys

PRIME = 1_000_000_007


def main():
    lines = [tuple(map(int, line.split())) for line in sys.stdin.readlines()[1:]]
    most = max(blue + white for _, blue, white in lines) + 1
    factorials = [1]
    for factor in range(1, most + 1):
        factorials.append(factorials[-1] * factor % PRIME)
    inverses = [pow(factorials[-1], -1, PRIME)]
    for factor in range(most, 0, -1):
        inverses.append(inverses[-1] * factor % PRIME)
    inverses.reverse()
    for red, blue, white in lines:
        others = blue + white
        if red > others + 1:
            print(0)
            continue
        rows = 1
        gaps = factorials[others + 1] * inverses[red] % PRIME * inverses[others + 1 - red]
        print(rows * gaps % PRIME)


main()
