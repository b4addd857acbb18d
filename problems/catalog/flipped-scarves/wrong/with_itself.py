def flipped_pair(scarves):
    numbers = {scarf: number for number, scarf in enumerate(scarves)}
    for number, scarf in enumerate(scarves):
        partner = numbers.get(scarf[::-1])
        if partner is not None:
            return [number, partner]
    return []
