from collections import deque


def cheapest_wire(places, prices):
    starts = deque()
    for place, price in zip(places, prices):
        square = place * place
        if starts:
            slope, offset = starts[0]
            least = offset - place * slope
            while len(starts) > 1:
                slope, offset = starts[1]
                value = offset - place * slope
                if value > least:
                    break
                least = value
                starts.popleft()
            total = least + square + price
        else:
            total = price
        slope, offset = 2 * place, total + square
        while len(starts) > 1:
            (first_slope, first_offset), (middle_slope, middle_offset) = starts[-2], starts[-1]
            rise = (middle_offset - first_offset) * (slope - middle_slope)
            if rise < (offset - middle_offset) * (middle_slope - first_slope):
                break
            starts.pop()
        starts.append((slope, offset))
    return total
