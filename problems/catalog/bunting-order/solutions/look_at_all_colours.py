def string_bunting(flags, apart):
    left = {}
    for flag in flags:
        left[flag] = left.get(flag, 0) + 1
    last = {}
    bunting = []
    for place in range(len(flags)):
        chosen = None
        for colour in left:
            if colour in last and place - last[colour] <= apart:
                continue
            if left[colour] and (chosen is None or left[colour] > left[chosen]):
                chosen = colour
        if chosen is None:
            return []
        left[chosen] -= 1
        last[chosen] = place
        bunting.append(chosen)
    return bunting
