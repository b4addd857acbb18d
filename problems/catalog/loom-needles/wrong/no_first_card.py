def moving_needles(cards, worn):
    chain = cards + [cards[0]]
    return [((card ^ following) & ~worn).bit_count() for card, following in zip(chain, chain[1:])]
