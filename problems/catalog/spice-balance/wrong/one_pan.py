import sys


def main():
    numbers = list(map(int, sys.stdin.read().split()))
    n = numbers[0]
    weights = sorted(numbers[2 : n + 2])
    reach = 1
    for weight in weights:
        reach |= reach << weight
    total = sum(weights)
    print(reach.bit_count() - 1)
    for wish in numbers[n + 2 :]:
        print((reach & (2 << min(wish, total)) - 1).bit_length() - 1)


main()
