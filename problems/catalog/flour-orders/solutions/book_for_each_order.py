def flour_needed(flour, parts, orders):
    grams = 0
    for order in orders:
        pieces_needed = [0] * (order + 1)
        pieces_needed[order] = 1
        for i in range(order, -1, -1):
            grams += pieces_needed[i] * flour[i]
            for recipe, pieces in parts[i]:
                pieces_needed[recipe] += pieces * pieces_needed[i]
    return grams
