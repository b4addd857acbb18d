import sys

COARSEST = 2000


def main():
    sheets = [0] * (COARSEST + 1)
    for line in sys.stdin:
        sheets[int(line)] += 1
    total = sum(sheets)
    print(total)
    if total:
        common = sheets.index(max(sheets))
        sawn = [size for size, count in enumerate(sheets) if count]
        print(sawn[0], sawn[(len(sawn) - 1) // 2], sawn[-1], common)


main()
