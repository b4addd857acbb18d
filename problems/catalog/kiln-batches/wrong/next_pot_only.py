def cheapest_firings(heats, capacity, fee):
    total = hottest = size = 0
    for heat in heats:
        if size and size < capacity and max(hottest, heat) - hottest <= heat + fee:
            total += max(hottest, heat) - hottest
            hottest = max(hottest, heat)
            size += 1
        else:
            total += heat + fee
            hottest = heat
            size = 1
    return total
