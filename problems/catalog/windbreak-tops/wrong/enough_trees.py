def windbreak(heights, west, east):
    hidden = len(heights) + 1 - west - east
    if hidden < 0:
        return []
    ordered = sorted(heights)
    rising = ordered[hidden : hidden + west - 1]
    falling = ordered[hidden + west - 1 :][::-1]
    low = ordered[:hidden]
    if rising:
        return [*rising[:1], *low, *rising[1:], *falling]
    return [*falling[:1], *low, *falling[1:]]
