def night_huts(bunks, parties):
    trail = bunks + bunks
    return [
        next(hut for hut in range(start, len(trail)) if trail[hut] >= people) % len(bunks) for start, people in parties
    ]
