from collections import defaultdict


def night_sounds(pumps, night):
    beeping = defaultdict(list)
    for pump, (first, period) in enumerate(pumps):
        second = first
        while second < night:
            beeping[second].append(pump)
            second += period
    seconds = sorted(beeping)
    borders = [-1, *seconds, night]
    silence = max(after - before - 1 for before, after in zip(borders, borders[1:]))
    most = max(map(len, beeping.values()), default=0)
    return [len(seconds), silence, most]
