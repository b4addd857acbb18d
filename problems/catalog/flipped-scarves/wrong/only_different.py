def flipped_pair(scarves):
    numbers = {scarf: number for number, scarf in enumerate(scarves)}
    for scarf, number in numbers.items():
        partner = numbers.get(scarf[::-1], number)
        if partner != number:
            return [number, partner]
    return []
