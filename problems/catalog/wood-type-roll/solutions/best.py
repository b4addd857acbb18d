from string import ascii_lowercase


def main():
    measure = int(input())
    blank, *blocks = map(int, input().split())
    width_of = dict(zip(ascii_lowercase, blocks)).__getitem__
    line = []
    room = measure + blank
    for word in input().split():
        width = sum(map(width_of, word))
        if width + blank > room:
            print(room, *line)
            line = []
            room = measure + blank
        line.append(word)
        room -= width + blank
    if line:
        print(room, *line)


main()
