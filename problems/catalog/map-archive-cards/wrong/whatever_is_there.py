from bisect import bisect_left


def pull_cards(names, beginnings, places):
    cards = sorted(names)
    pulled = []
    for beginning, place in zip(beginnings, places):
        index = bisect_left(cards, beginning) + place - 1
        pulled.append(cards[index] if index < len(cards) else "")
    return pulled
