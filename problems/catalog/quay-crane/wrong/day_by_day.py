def main():
    days, berths, fuel = map(int, input().split())
    total = stand = 0
    for _ in range(days):
        prices = map(int, input().split())
        cost, berth = min((price + fuel * berth, berth) for berth, price in enumerate(prices) if berth >= stand)
        total += cost - fuel * stand
        stand = berth
    print(total, stand)


main()
