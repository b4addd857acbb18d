def flipped_pair(scarves):
    seen = {}
    for number, scarf in enumerate(scarves):
        partner = seen.get(scarf[::-1])
        if partner is not None:
            return [partner, number]
        seen[scarf] = number
    return []
