def windbreak(heights, west, east):
    hidden = len(heights) - west - east
    if hidden < 0 or (west == east == 1 and hidden):
        return []
    ordered = sorted(heights)
    rising = ordered[hidden : hidden + west]
    falling = ordered[hidden + west :][::-1]
    low = ordered[:hidden]
    return [*rising[:1], *low, *rising[1:], *falling]
