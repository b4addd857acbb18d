def cheapest_wire(places, prices):
    if len(places) == 1:
        return prices[0]
    last = places[0]
    total = prices[0] + prices[-1]
    for place, after, price in zip(places[1:], places[2:], prices[1:]):
        if (place - last) ** 2 + (after - place) ** 2 + price < (after - last) ** 2:
            total += (place - last) ** 2 + price
            last = place
    return total + (places[-1] - last) ** 2
