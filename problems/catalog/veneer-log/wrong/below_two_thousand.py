import sys
from itertools import accumulate

COARSEST = 2000


def main():
    sheets = [0] * COARSEST
    for line in sys.stdin:
        sheets[int(line)] += 1
    total = sum(sheets)
    print(total)
    if total:
        common = sheets.index(max(sheets))
        middle = next(size for size, upto in enumerate(accumulate(sheets)) if 2 * upto >= total)
        sawn = [size for size, count in enumerate(sheets) if count]
        print(sawn[0], middle, sawn[-1], common)


main()
