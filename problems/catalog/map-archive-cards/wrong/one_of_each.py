from bisect import bisect_left


def pull_cards(names, beginnings, places):
    cards = sorted(set(names))
    pulled = []
    for beginning, place in zip(beginnings, places):
        index = bisect_left(cards, beginning) + place - 1
        if index < len(cards) and cards[index].startswith(beginning):
            pulled.append(cards[index])
        else:
            pulled.append("")
    return pulled
