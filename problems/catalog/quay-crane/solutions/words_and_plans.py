import sys

words = sys.stdin.read().split()
n, m, fuel = map(int, words[:3])
plans = [[berth * fuel for berth in range(m)]]
for day in range(n):
    plan = []
    for berth in range(m):
        cost = plans[-1][berth]
        if berth > 0:
            cost = min(cost, plans[-1][berth - 1] + fuel)
            plans[-1][berth] = cost
        plan.append(cost + int(words[3 + day * m + berth]))
    plans.append(plan)
best = min(plans[n])
print(best, plans[n].index(best))
