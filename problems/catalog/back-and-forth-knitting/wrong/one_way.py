import sys


def main():
    (_, width), *notes = [line.split() for line in sys.stdin]
    width = int(width)
    stitches = "".join([motif * int(times) for times, motif in notes])
    rows = [stitches[start : start + width] for start in range(0, len(stitches), width)]
    if rows:
        rows[-1] = rows[-1].ljust(width, ".")
    rows.append(str(len(rows)))
    print("\n".join(rows))


main()
