def cheapest_wire(places, prices):
    totals = [prices[0]]
    for rock in range(1, len(places)):
        best = None
        for start in range(rock):
            total = totals[start] + (places[rock] - places[start]) ** 2
            if best is None or total < best:
                best = total
        totals.append(best + prices[rock])
    return totals[-1]
