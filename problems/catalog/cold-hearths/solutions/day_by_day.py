def sweeping_days(hearths, capacity):
    days = [-1] * len(hearths)
    waiting = list(range(len(hearths)))
    day = 0
    while waiting:
        cold = [hearth for hearth in waiting if hearths[hearth][0] <= day]
        if not cold:
            day = min(hearths[hearth][0] for hearth in waiting)
            continue
        cold.sort(key=lambda hearth: hearths[hearth][1])
        for hearth in cold[:capacity]:
            days[hearth] = day
        day += 1
        waiting = [hearth for hearth in waiting if days[hearth] < 0 and hearths[hearth][1] >= day]
    return days
