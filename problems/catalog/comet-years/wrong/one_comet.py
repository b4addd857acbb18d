import sys
from math import gcd


def first_year(comets):
    if len(comets) < 2:
        return 0
    year, cycle = 0, 1
    for period, seen in comets:
        shared = gcd(cycle, period)
        wait, rest = divmod(seen - year, shared)
        if rest:
            return "never"
        period //= shared
        year += cycle * (wait * pow(cycle // shared, -1, period) % period)
        cycle *= period
    return year


def main():
    for _ in range(int(sys.stdin.readline())):
        numbers = list(map(int, sys.stdin.readline().split()))
        print(first_year(list(zip(numbers[1::2], numbers[2::2]))))


main()
