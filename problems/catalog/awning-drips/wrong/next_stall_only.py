def litres_running_off(heights, rain):
    litres = []
    for stall, amount in enumerate(rain):
        if stall and heights[stall - 1] > heights[stall]:
            amount += litres[-1]
        litres.append(amount)
    return litres
