def sweeping_days(hearths, capacity):
    days = [-1] * len(hearths)
    booked = {}
    for hearth in sorted(range(len(hearths)), key=lambda hearth: hearths[hearth][1]):
        first, last = hearths[hearth]
        day = first
        while day <= last and booked.get(day, 0) == capacity:
            day += 1
        if day <= last:
            booked[day] = booked.get(day, 0) + 1
            days[hearth] = day
    return days
