from math import gcd


def lone_metronomes(periods):
    order = sorted(range(len(periods)), key=lambda index: periods[index])
    locked = set()
    for left, right in zip(order, order[1:]):
        if gcd(periods[left], periods[right]) > 1:
            locked |= {left, right}
    return [index for index in range(len(periods)) if index not in locked]
