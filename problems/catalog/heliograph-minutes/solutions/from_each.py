def minutes_from_each(stations, sights):
    near = {station: [] for station in range(stations)}
    for a, b in sights:
        near[a].append(b)
        near[b].append(a)

    def minutes(station, source):
        times = [minutes(other, station) for other in near[station] if other != source]
        times.sort()
        needed = 0
        for turn in range(len(times)):
            needed = max(needed, times[turn] + len(times) - turn)
        return needed

    return [minutes(station, None) for station in range(stations)]
