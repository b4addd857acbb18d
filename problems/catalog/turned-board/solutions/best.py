import sys

TURNED = str.maketrans("abcdefgh12345678", "hgfedcba87654321")


def main():
    for line in sys.stdin:
        if not line.startswith(";"):
            moves, blank, result = line.rpartition(" ")
            line = moves.translate(TURNED) + blank + result
        sys.stdout.write(line)


main()
