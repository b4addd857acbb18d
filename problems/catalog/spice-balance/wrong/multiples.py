import sys
from math import gcd


def main():
    numbers = list(map(int, sys.stdin.read().split()))
    n = numbers[0]
    weights = numbers[2 : n + 2]
    unit = gcd(*weights)
    total = sum(weights)
    print(total // unit)
    for wish in numbers[n + 2 :]:
        print(min(wish, total) // unit * unit)


main()
