def flour_needed(flour, parts, orders):
    def grams(i):
        total = flour[i]
        for recipe, pieces in parts[i]:
            total += pieces * grams(recipe)
        return total

    return sum(grams(order) for order in orders)
