from collections import Counter
from itertools import chain, repeat


def string_bunting(flags, apart):
    colours = Counter(flags).most_common()
    most = colours[0][1]
    leaders = [colour for colour, count in colours if count == most]
    rounds = most - 1
    if rounds * (apart + 1) + len(leaders) > len(flags):
        return []
    others = list(chain.from_iterable(repeat(*colour) for colour in colours[len(leaders) :]))
    bunting = []
    for place in range(rounds):
        bunting += leaders
        bunting += others[place::rounds]
    return bunting + leaders
