import sys

TURNED = str.maketrans("abcdefgh12345678", "hgfedcba87654321")


def main():
    for line in sys.stdin:
        if not line.startswith(";"):
            line = line.translate(TURNED)
        sys.stdout.write(line)


main()
