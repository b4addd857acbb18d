def cheapest_wire(places, prices):
    totals = [prices[0]]
    start = 0
    for rock in range(1, len(places)):
        newest = totals[rock - 1] + (places[rock] - places[rock - 1]) ** 2
        total = totals[start] + (places[rock] - places[start]) ** 2
        if newest < total:
            start, total = rock - 1, newest
        totals.append(total + prices[rock])
    return totals[-1]
