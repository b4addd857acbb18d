import sys


def main():
    numbers = list(map(int, sys.stdin.read().split()))
    weights = [14 * stones + pounds for stones, pounds in zip(numbers[1::2], numbers[2::2])]
    places = {}
    for place, weight in enumerate(sorted(weights, reverse=True), 1):
        places[weight] = place
    print("".join(f"{places[weight]}\n" for weight in weights), end="")


main()
