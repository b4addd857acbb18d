def flour_needed(flour, parts, orders):
    total = []
    for own, needed in zip(flour, parts):
        for recipe, pieces in needed:
            own += pieces * total[recipe]
        total.append(own)
    return sum(total[recipe] for recipe in set(orders))
