def litres_running_off(heights, rain):
    litres = list(rain)
    dripping = []
    for stall, height in enumerate(heights):
        while dripping and heights[dripping[-1]] > height:
            litres[stall] += rain[dripping.pop()]
        dripping.append(stall)
    return litres
