import sys
from math import inf


def main():
    readings = rise = stretch = longest = 0
    highest, previous = -inf, -inf
    highest_remark = ""
    for line in sys.stdin:
        word, _, remark = line.partition(" ")
        level = int(word)
        readings += 1
        if level > highest:
            highest = level
            highest_remark = remark
        if readings > 1 and level - previous > rise:
            rise = level - previous
        stretch = stretch + 1 if level >= previous else 1
        if stretch > longest:
            longest = stretch
        previous = level
    if readings:
        print(readings, rise, longest)
        print(highest_remark, end="")
    else:
        print("no readings")


main()
