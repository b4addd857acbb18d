import sys


def count_trills(song):
    return len(song.split("tr")) - 1


def main():
    text = sys.stdin.read()
    lines = text.split("\n")
    k = int(lines[0])
    songs = [(number, song) for number, song in enumerate(lines) if number > 0 and count_trills(song) > 0]
    songs.sort(key=lambda entry: count_trills(entry[1]), reverse=True)
    for number, song in songs[:k]:
        print(number, count_trills(song), len(song))
    if not songs:
        print("quiet")


main()
