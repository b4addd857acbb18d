import sys

lines = sys.stdin.read().splitlines()
n, m, fuel = map(int, lines[0].split())
prices = [[int(word) for word in line.split()] for line in lines[1:]]
cheapest = {}
for berth in range(m):
    cheapest[0, berth] = berth * fuel
for day in range(n):
    for berth in range(m):
        if berth > 0 and cheapest[day, berth - 1] + fuel < cheapest[day, berth]:
            cheapest[day, berth] = cheapest[day, berth - 1] + fuel
        cheapest[day + 1, berth] = cheapest[day, berth] + prices[day][berth]
print(*min((cheapest[n, berth], berth) for berth in range(m)))
