def flipped_pair(scarves):
    pile = []
    for number, scarf in enumerate(scarves):
        flipped = scarf[::-1]
        if flipped in pile:
            return [pile.index(flipped), number]
        pile.append(scarf)
    return []
