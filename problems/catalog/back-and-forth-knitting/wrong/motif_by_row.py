import sys


def main():
    (_, width), *notes = [line.split() for line in sys.stdin]
    width = int(width)
    rows = []
    for times, motif in notes:
        stitches = motif * int(times)
        rows += [stitches[start : start + width].ljust(width, ".") for start in range(0, len(stitches), width)]
    rows[1::2] = [row[::-1] for row in rows[1::2]]
    rows.append(str(len(rows)))
    print("\n".join(rows))


main()
