import sys


def main():
    seen = bytearray(int(sys.stdin.readline()) + 1)
    seen[0] = 1
    first = None
    repeats = 0
    for line in sys.stdin:
        tag = int(line)
        if not seen[tag]:
            seen[tag] = 1
            continue
        repeats += 1
        if first is None:
            first = tag
    while len(seen) > 1 and not seen[-1]:
        seen.pop()
    lost = []
    tag = seen.find(0)
    while tag > 0 and len(lost) < 5:
        lost.append(tag)
        tag = seen.find(0, tag + 1)
    print(first or "none", repeats, seen.count(0))
    print(*lost or ["none"])


main()
