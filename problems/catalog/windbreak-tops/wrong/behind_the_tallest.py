def windbreak(heights, west, east):
    hidden = len(heights) + 1 - west - east
    if hidden < 0 or (west == east == 1 and hidden):
        return []
    ordered = sorted(heights)
    rising = ordered[hidden : hidden + west - 1]
    falling = ordered[hidden + west - 1 :][::-1]
    return [*rising, *falling[:1], *ordered[:hidden], *falling[1:]]
