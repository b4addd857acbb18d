from math import gcd


def lone_metronomes(periods):
    lone = []
    for index, period in enumerate(periods):
        for other_index, other in enumerate(periods):
            if other_index != index and gcd(period, other) > 1:
                break
        else:
            lone.append(index)
    return lone
