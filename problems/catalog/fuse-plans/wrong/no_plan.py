import re
import sys

TIME = {")": sum, "]": max, ">": min}


def burning_time(plan):
    groups = [[]]
    for token in re.findall(r"\d+|[^ ]", plan):
        if token in "([<":
            groups.append([])
        elif token in TIME:
            parts = groups.pop()
            groups[-1].append(TIME[token](parts or [0]))
        else:
            groups[-1].append(int(token))
    return sum(groups[0])


def main():
    _, *plans = sys.stdin.read().split("\n")[:-1]
    for plan in plans:
        if plan:
            print(burning_time(plan))


main()
