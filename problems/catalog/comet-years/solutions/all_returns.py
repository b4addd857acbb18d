from math import lcm


def first_year(comets):
    longest, seen = max(comets)
    end = lcm(*[period for period, _ in comets])
    for year in range(seen % longest, end, longest):
        if all((year - seen) % period == 0 for period, seen in comets):
            return year
    return "never"


n = int(input())
for _ in range(n):
    m, *numbers = map(int, input().split())
    comets = [(numbers[2 * i], numbers[2 * i + 1]) for i in range(m)]
    print(first_year(comets))
