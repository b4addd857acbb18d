from collections import defaultdict


def on_pace_stretches(gains, pace, shortest):
    ahead = [0, gains[0] - pace]
    for gain in gains[1:]:
        ahead.append(ahead[-1] + gain - pace)
    begun = defaultdict(int)
    stretches = 0
    for before, after in zip(ahead, ahead[shortest:]):
        begun[before] += 1
        if after in begun:
            stretches += begun[after]
    return stretches
