def litres_running_off(heights, rain):
    litres = list(rain)
    for upper in range(len(heights)):
        for lower in range(upper + 1, len(heights)):
            if heights[lower] < heights[upper]:
                litres[lower] += litres[upper]
                break
    return litres
