def pull_cards(names, beginnings, places):
    cards = sorted(names)
    pulled = []
    for beginning, place in zip(beginnings, places):
        found = [card for card in cards if card.startswith(beginning)]
        pulled.append(found[place - 1] if place <= len(found) else "")
    return pulled
