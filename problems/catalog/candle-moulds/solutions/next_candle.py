import heapq
import sys


def main():
    lines = sys.stdin.read().splitlines()
    m = int(lines[0].split()[1])
    moulds = []
    for line in lines[1:]:
        start, setting, candles, scraping = map(int, line.split())
        moulds.append((start + setting, 1, setting, candles, scraping))
    heapq.heapify(moulds)
    left = 0
    minute = 0
    while left < m or moulds[0][0] == minute:
        minute, number, setting, candles, scraping = moulds[0]
        left += 1
        pause = scraping if number % candles == 0 else 0
        heapq.heapreplace(moulds, (minute + pause + setting, number + 1, setting, candles, scraping))
    print(minute, left)


main()
