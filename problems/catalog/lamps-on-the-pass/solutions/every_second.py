import sys


def shown(rows):
    lamp = []
    for row in rows:
        seconds, colour = row.split()
        lamp.extend([colour] * int(seconds))
    return lamp


def main():
    lines = sys.stdin.read().splitlines()
    m = int(lines[0].split()[0])
    first = shown(lines[1 : m + 1])
    second = shown(lines[m + 1 :])
    same = [left == right for left, right in zip(first, second)]
    breaks = [-1] + [second for second, agree in enumerate(same) if not agree] + [len(same)]
    longest = 0
    for before, after in zip(breaks, breaks[1:]):
        longest = max(longest, after - before - 1)
    print(sum(same), longest)


main()
