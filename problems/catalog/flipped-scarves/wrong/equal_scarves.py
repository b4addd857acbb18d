def flipped_pair(scarves):
    seen = {}
    for number, scarf in enumerate(scarves):
        if scarf in seen:
            return [seen[scarf], number]
        seen[scarf] = number
    return []
