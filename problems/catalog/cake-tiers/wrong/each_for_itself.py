def main():
    tiers, largest = map(int, input().split())
    ways = 1
    for _ in range(tiers):
        limit, step = map(int, input().split())
        largest = max(0, min(limit, largest - step))
        ways *= largest
    print(ways)


main()
