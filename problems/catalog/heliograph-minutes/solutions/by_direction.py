from functools import cache


def minutes_from_each(stations, sights):
    near = [[] for _ in range(stations)]
    for a, b in sights:
        near[a].append(b)
        near[b].append(a)

    @cache
    def minutes(station, source):
        times = sorted((minutes(other, station) for other in near[station] if other != source), reverse=True)
        return max((time + turn for turn, time in enumerate(times, 1)), default=0)

    return [minutes(station, None) for station in range(stations)]
