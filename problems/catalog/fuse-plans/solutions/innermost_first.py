import re
import sys

GROUP = re.compile(r"\(([\d ]*)\)|\[([\d ]*)\]|<([\d ]*)>")


def burn(group):
    text = group[0]
    parts = [int(part) for part in text[1:-1].split()]
    if not parts:
        return "0"
    if text[0] == "(":
        return str(sum(parts))
    if text[0] == "[":
        return str(max(parts))
    return str(min(parts))


def main():
    plans = sys.stdin.read().split("\n")
    for number in range(1, int(plans[0]) + 1):
        plan = plans[number]
        while GROUP.search(plan):
            plan = GROUP.sub(burn, plan)
        print(sum(map(int, plan.split())))


main()
