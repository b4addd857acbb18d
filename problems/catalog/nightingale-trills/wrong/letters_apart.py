import sys
from heapq import nlargest


def singing(archive):
    for number, line in enumerate(archive, 1):
        trills = line.count("r")
        if trills:
            yield trills, -number, len(line.rstrip("\n"))


def main():
    k = int(sys.stdin.readline())
    chosen = nlargest(k, singing(sys.stdin))
    for trills, number, letters in chosen:
        print(-number, trills, letters)
    if not chosen:
        print("quiet")


main()
