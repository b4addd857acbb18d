import sys


def main():
    numbers = list(map(int, sys.stdin.read().split()))
    weights = [14 * stones + pounds for stones, pounds in zip(numbers[1::2], numbers[2::2])]
    board = sorted(weights, reverse=True)
    places = {board[0]: 1}
    for place, weight in enumerate(board, 1):
        places.setdefault(weight, place)
    print("".join(f"{places[weight]}\n" for weight in weights), end="")


main()
