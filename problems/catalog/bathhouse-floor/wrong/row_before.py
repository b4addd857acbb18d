from collections import deque
from operator import ne


def main():
    n, k, _ = map(int, input().split())
    recent = deque(maxlen=1)
    total = most = worst = 0
    for number in range(1, n + 1):
        row = input().split()
        if number > 1:
            faults = sum(map(ne, row, recent[0]))
            total += faults
            if faults > most:
                most = faults
                worst = number
        recent.append(row)
    print(total, worst)


main()
