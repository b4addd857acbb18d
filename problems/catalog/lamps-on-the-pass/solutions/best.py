import sys


def main():
    read = sys.stdin.readline
    m, n = map(int, read().split())
    first = [read().split() for _ in range(m)]
    first.reverse()
    agreed = longest = stretch = left = 0
    colour = ""
    for _ in range(n):
        word, shown = read().split()
        seconds = int(word)
        while seconds:
            if not left:
                if not first:
                    break
                word, colour = first.pop()
                left = int(word)
            step = min(left, seconds)
            left -= step
            seconds -= step
            if colour == shown:
                agreed += step
                stretch += step
                if stretch > longest:
                    longest = stretch
            else:
                stretch = 0
    print(agreed, longest)


main()
