def cheapest_firings(heats, capacity, fee):
    costs = [0]
    for end in range(1, len(heats) + 1):
        hottest = 0
        cheapest = None
        for start in range(end - 1, max(-1, end - capacity - 1), -1):
            hottest = max(hottest, heats[start])
            cost = costs[start] + hottest + fee
            if cheapest is None or cost < cheapest:
                cheapest = cost
        costs.append(cheapest)
    return costs[-1]
