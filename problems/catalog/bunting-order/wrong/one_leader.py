from collections import Counter
from itertools import chain, repeat


def string_bunting(flags, apart):
    if not flags:
        return []
    colours = Counter(flags).most_common()
    leader, most = colours[0]
    rounds = most - 1
    if rounds * (apart + 1) + 1 > len(flags):
        return []
    others = list(chain.from_iterable(repeat(*colour) for colour in colours[1:]))
    bunting = []
    for place in range(most):
        bunting.append(leader)
        bunting += others[place::most]
    return bunting
