import sys


def main():
    numbers = list(map(int, sys.stdin.read().split()))
    m = numbers[1]
    moulds = [
        (start, setting, candles, candles * setting + scraping)
        for start, setting, candles, scraping in zip(*(numbers[2 + part :: 4] for part in range(4)))
    ]

    def made(minute):
        total = 0
        for start, setting, candles, cycle in moulds:
            if minute > start:
                cycles, rest = divmod(minute - start, cycle)
                last = rest // setting
                total += cycles * candles + (last if last < candles else candles)
        return total

    early = 0
    late = 10**8
    while late - early > 1:
        middle = (early + late) // 2
        if made(middle) >= m:
            late = middle
        else:
            early = middle
    print(late, made(late))


main()
