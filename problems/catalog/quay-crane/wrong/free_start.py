from itertools import accumulate
from operator import add


def main():
    days, berths, fuel = map(int, input().split())
    # What plans that end at each berth cost, without the coal: it only depends on the berth.
    costs = [-fuel * berth for berth in range(berths)]
    for _ in range(days):
        costs = list(map(add, accumulate(costs, min), map(int, input().split())))
    totals = [cost + fuel * berth for berth, cost in enumerate(costs)]
    least = min(totals)
    print(least, totals.index(least))


main()
