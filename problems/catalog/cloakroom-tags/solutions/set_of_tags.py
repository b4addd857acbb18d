import sys


def main():
    m = int(input())
    seen = set()
    first = None
    repeats = 0
    for line in sys.stdin:
        tag = int(line)
        if tag in seen:
            repeats += 1
            if first is None:
                first = tag
        seen.add(tag)
    lost = []
    for tag in range(1, m + 1):
        if tag not in seen:
            lost.append(tag)
            if len(lost) == 5:
                break
    print("none" if first is None else first, repeats, m - len(seen))
    print(" ".join(map(str, lost)) if lost else "none")


main()
