import sys
from heapq import nlargest


def singing(archive):
    for number, line in enumerate(archive, 1):
        song = line.rstrip("\n")
        if not song:
            break
        trills = song.count("tr")
        if trills:
            yield trills, -number, len(song)


def main():
    k = int(sys.stdin.readline())
    chosen = nlargest(k, singing(sys.stdin))
    for trills, number, letters in chosen:
        print(-number, trills, letters)
    if not chosen:
        print("quiet")


main()
