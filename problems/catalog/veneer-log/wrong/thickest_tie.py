import sys
from collections import Counter


def main():
    written = Counter()
    for line in sys.stdin:
        written.update(line.split())
    sheets = sorted((int(word), count) for word, count in written.items())
    total = written.total()
    print(total)
    if total:
        common, _ = max(reversed(sheets), key=lambda sheet: sheet[1])
        upto = 0
        for middle, count in sheets:
            upto += count
            if 2 * upto >= total:
                break
        print(sheets[0][0], middle, sheets[-1][0], common)


main()
