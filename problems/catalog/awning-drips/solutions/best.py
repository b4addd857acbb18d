def litres_running_off(heights, rain):
    litres = []
    dripping = []
    for height, amount in zip(heights, rain):
        while dripping and heights[dripping[-1]] > height:
            amount += litres[dripping.pop()]
        dripping.append(len(litres))
        litres.append(amount)
    return litres
