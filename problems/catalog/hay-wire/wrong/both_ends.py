from collections import deque


def cheapest_wire(places, prices):
    starts = deque([(2 * places[0], prices[0] + places[0] ** 2)])
    total = prices[0]
    for place, price in zip(places[1:], [*prices[1:-1], 0]):
        while len(starts) > 1 and starts[1][1] - starts[0][1] <= place * (starts[1][0] - starts[0][0]):
            starts.popleft()
        slope, offset = starts[0]
        total = offset - place * slope + place * place + price
        slope, offset = 2 * place, total + place * place
        while len(starts) > 1:
            (first_slope, first_offset), (middle_slope, middle_offset) = starts[-2], starts[-1]
            rise = (middle_offset - first_offset) * (slope - middle_slope)
            if rise < (offset - middle_offset) * (middle_slope - first_slope):
                break
            starts.pop()
        starts.append((slope, offset))
    return total + prices[-1]
