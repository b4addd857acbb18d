import sys


def main():
    numbers = list(map(int, sys.stdin.read().split()))
    weights = [float(f"{stones}.{pounds}") for stones, pounds in zip(numbers[1::2], numbers[2::2])]
    places = {}
    for place, weight in enumerate(sorted(weights, reverse=True), 1):
        places.setdefault(weight, place)
    print("".join(f"{places[weight]}\n" for weight in weights), end="")


main()
