import sys


def main():
    _, *codes = sys.stdin.read().split()
    latest = {}
    greetings = []
    for number, code in enumerate(codes):
        if latest.get(code):
            greetings.append(f"{number - latest[code]}\n")
        else:
            greetings.append("new\n")
        latest[code] = number
    print("".join(greetings), end="")


main()
