from heapq import heappop, heappush


def sweeping_days(hearths, capacity):
    days = [-1] * len(hearths)
    coming = sorted(range(len(hearths)), key=lambda hearth: hearths[hearth][0], reverse=True)
    cold = []
    day = 0
    while coming or cold:
        if not cold:
            day = max(day, hearths[coming[-1]][0])
        while coming and hearths[coming[-1]][0] <= day:
            hearth = coming.pop()
            heappush(cold, (hearths[hearth][1], hearth))
        left = capacity
        while cold and left:
            last, hearth = heappop(cold)
            if last > day:
                days[hearth] = day
                left -= 1
        day += 1
    return days
