import sys


def main():
    _, width = input().split()
    notes = list(sys.stdin)
    width = int(width)
    stitches = "".join([line[2:].strip() * int(line[0]) for line in notes])
    rows = [stitches[start : start + width] for start in range(0, len(stitches), width)]
    if rows:
        rows[-1] = rows[-1].ljust(width, ".")
    rows[1::2] = [row[::-1] for row in rows[1::2]]
    rows.append(str(len(rows)))
    print("\n".join(rows))


main()
