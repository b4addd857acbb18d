def moving_needles(cards, worn):
    return [
        ((card ^ following) & ~worn).bit_count() for card, following in zip(cards, cards[1:])
    ]
