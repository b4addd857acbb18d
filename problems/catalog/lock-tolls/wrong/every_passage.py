import sys
from itertools import accumulate


def main():
    numbers = list(map(int, sys.stdin.read().split()))
    n, m, q = numbers[:3]
    tolls = [0, *numbers[3 : 3 + m]]
    log = numbers[3 + m : 3 + m + n]
    firsts = numbers[3 + m + n :: 2]
    lasts = numbers[4 + m + n :: 2]
    paid = list(accumulate((tolls[boat] for boat in log), initial=0))
    for first, last in zip(firsts, lasts):
        print(paid[last] - paid[first - 1])


main()
