import sys


def main():
    _, *codes = sys.stdin.read().split()
    latest = {}
    greetings = []
    for number, code in enumerate(codes):
        if code in latest:
            greetings.append(f"{number - latest[code]}\n")
        else:
            greetings.append("new\n")
        latest[code] = number
    print("".join(greetings), end="")


main()
