import sys

sys.setrecursionlimit(10**6)


def parts_of(text):
    parts = []
    depth = 0
    part = ""
    for character in text:
        if character == " " and depth == 0:
            parts.append(part)
            part = ""
        else:
            part += character
            if character in "([<":
                depth += 1
            elif character in ")]>":
                depth -= 1
    if part:
        parts.append(part)
    return parts


def burn(part):
    if part.isdigit():
        return int(part)
    times = [burn(inner) for inner in parts_of(part[1:-1])]
    if not times:
        return 0
    if part[0] == "(":
        return sum(times)
    if part[0] == "[":
        return max(times)
    return min(times)


for _ in range(int(input())):
    print(burn("(" + input() + ")"))
