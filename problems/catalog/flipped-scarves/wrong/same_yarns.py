def flipped_pair(scarves):
    seen = {}
    for number, scarf in enumerate(scarves):
        stripes = "".join(sorted(scarf))
        if stripes in seen:
            return [seen[stripes], number]
        seen[stripes] = number
    return []
