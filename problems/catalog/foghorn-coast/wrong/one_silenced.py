import sys
from heapq import heappop, heappush


def main():
    numbers = list(map(int, sys.stdin.read().split()))
    n = numbers[0]
    horns = []
    for horn in range(1, n + 1):
        place, reach, loudness = numbers[3 * horn - 1 : 3 * horn + 2]
        horns.append((place - reach, place + reach, -loudness, horn))
    horns.sort(reverse=True)
    ships = numbers[3 * n + 2 :]
    answers = [0] * len(ships)
    heard = []
    for ship in sorted(range(len(ships)), key=ships.__getitem__):
        place = ships[ship]
        while horns and horns[-1][0] <= place:
            _, end, softness, horn = horns.pop()
            heappush(heard, (softness, horn, end))
        if heard and heard[0][2] < place:
            heappop(heard)
        if heard:
            answers[ship] = heard[0][1]
    print("\n".join(map(str, answers)))


main()
