def cheapest_firings(heats, capacity, fee):
    return sum(max(heats[start : start + capacity]) + fee for start in range(0, len(heats), capacity))
