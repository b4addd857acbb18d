from bisect import bisect_left


def pull_cards(names, beginnings, places):
    cards = sorted(names)
    pulled = []
    for beginning, place in zip(beginnings, places):
        start = bisect_left(cards, beginning)
        end = bisect_left(cards, beginning[:-1] + chr(ord(beginning[-1]) + 1))
        pulled.append(cards[start + place - 1] if place <= end - start else "")
    return pulled
