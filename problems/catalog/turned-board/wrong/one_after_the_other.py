import sys


def main():
    for line in sys.stdin:
        if not line.startswith(";"):
            moves, blank, result = line.rpartition(" ")
            for before, after in zip("abcdefgh12345678", "hgfedcba87654321"):
                moves = moves.replace(before, after)
            line = moves + blank + result
        sys.stdout.write(line)


main()
