from collections import defaultdict
from itertools import accumulate


def on_pace_stretches(gains, pace, shortest):
    ahead = list(accumulate((gain - pace for gain in gains), initial=0))
    begun = defaultdict(int)
    stretches = 0
    for before, after in zip(ahead, ahead[shortest + 1 :]):
        begun[before] += 1
        if after in begun:
            stretches += begun[after]
    return stretches
