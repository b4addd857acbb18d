def windbreak(heights, west, east):
    hidden = len(heights) + 1 - west - east
    if hidden < 0 or (west == east == 1 and hidden):
        return []
    ordered = sorted(heights)
    return ordered[: hidden + west - 1] + ordered[hidden + west - 1 :][::-1]
