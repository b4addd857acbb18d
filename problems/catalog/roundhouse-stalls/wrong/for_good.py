import sys


def main():
    words = sys.stdin.read().split()
    n = int(words[0])
    following = list(range(n + 2))
    taken = set()

    def find(stall):
        while following[stall] != stall:
            following[stall] = stall = following[following[stall]]
        return stall

    for kind, number in zip(words[2::2], words[3::2]):
        stall = int(number)
        if kind == "O":
            taken.discard(stall)
        elif len(taken) == n:
            print("full")
        else:
            stall = find(stall)
            if stall > n:
                stall = find(1)
            taken.add(stall)
            following[stall] = stall + 1
            print(stall)


main()
