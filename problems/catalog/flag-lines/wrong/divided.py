import sys

PRIME = 1_000_000_007


def main():
    lines = [tuple(map(int, line.split())) for line in sys.stdin.readlines()[1:]]
    most = max(blue + white for _, blue, white in lines) + 1
    factorials = [1]
    for factor in range(1, most + 1):
        factorials.append(factorials[-1] * factor % PRIME)
    for red, blue, white in lines:
        others = blue + white
        if red > others + 1:
            print(0)
            continue
        rows = factorials[others] // (factorials[blue] * factorials[white])
        gaps = factorials[others + 1] // (factorials[red] * factorials[others + 1 - red])
        print(rows * gaps % PRIME)


main()
