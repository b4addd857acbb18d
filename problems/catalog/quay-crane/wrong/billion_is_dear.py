from itertools import accumulate
from operator import add


def main():
    days, berths, fuel = map(int, input().split())
    # What plans that end at each berth cost, without the coal: it only depends on the berth.
    costs = [0] * berths
    for _ in range(days):
        costs = list(map(add, accumulate(costs, min), map(int, input().split())))
    least, end = 10**9, 0
    for berth, cost in enumerate(costs):
        if cost + fuel * berth < least:
            least, end = cost + fuel * berth, berth
    print(least, end)


main()
