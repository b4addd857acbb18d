def moving_needles(cards, worn):
    counts = []
    for i in range(len(cards)):
        moving = (cards[i] ^ cards[(i + 1) % len(cards)]) & ~worn
        counts.append(bin(moving).count("1"))
    return counts
