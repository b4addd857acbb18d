def litres_running_off(heights, rain):
    litres = [rain[0]]
    dripping = [0]
    for stall in range(1, len(heights)):
        amount = rain[stall]
        while dripping and heights[dripping[-1]] > heights[stall]:
            amount += litres[dripping.pop()]
        dripping.append(stall)
        litres.append(amount)
    return litres
