import sys

PRIME = 1_000_000_007


def main():
    input = sys.stdin.readline
    q = int(input())
    lines = [list(map(int, input().split())) for _ in range(q)]
    most = max(blue + white for _, blue, white in lines) + 1
    factorials = [1] * (most + 1)
    for i in range(1, most + 1):
        factorials[i] = factorials[i - 1] * i % PRIME

    def choose(n, k):
        if k > n:
            return 0
        return factorials[n] * pow(factorials[k], PRIME - 2, PRIME) * pow(factorials[n - k], PRIME - 2, PRIME) % PRIME

    for red, blue, white in lines:
        print(choose(blue + white, blue) * choose(blue + white + 1, red) % PRIME)


main()
