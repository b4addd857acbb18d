import sys


def main():
    read = sys.stdin.readline
    train = []
    for _ in range(int(read())):
        kind, number, *letters = read().split()
        if kind == "stop":
            del train[int(number) :]
            train += "".join(letters)
        else:
            place = int(number)
            print(train[place] if place < len(train) else "none")


main()
