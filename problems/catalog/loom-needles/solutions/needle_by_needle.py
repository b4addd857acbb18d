def moving_needles(cards, worn):
    counts = []
    for i in range(len(cards)):
        card = cards[i]
        following = cards[(i + 1) % len(cards)]
        still = worn
        count = 0
        while card or following:
            if card % 2 != following % 2 and still % 2 == 0:
                count += 1
            card //= 2
            following //= 2
            still //= 2
        counts.append(count)
    return counts
