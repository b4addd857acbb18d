from itertools import accumulate


def on_pace_stretches(gains, pace, shortest):
    ahead = list(accumulate((gain - pace for gain in gains), initial=0))
    begun = set()
    stretches = 0
    for before, after in zip(ahead, ahead[shortest:]):
        begun.add(before)
        stretches += after in begun
    return stretches
