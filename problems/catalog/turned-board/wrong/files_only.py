import sys

TURNED = str.maketrans("abcdefgh", "hgfedcba")


def main():
    for line in sys.stdin:
        if not line.startswith(";"):
            moves, blank, result = line.rpartition(" ")
            line = moves.translate(TURNED) + blank + result
        sys.stdout.write(line)


main()
