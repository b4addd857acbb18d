from collections import Counter
from itertools import chain, repeat


def string_bunting(flags, apart):
    if not flags:
        return []
    colours = Counter(flags)
    most = max(colours.values())
    leaders = [colour for colour, count in colours.items() if count == most]
    rounds = most - 1
    if rounds * (apart + 1) + len(leaders) > len(flags):
        return []
    others = list(chain.from_iterable(repeat(*colour) for colour in colours.items() if colour[1] < most))
    bunting = []
    for place in range(rounds):
        bunting += leaders
        bunting += others[place::rounds]
    return bunting + leaders
