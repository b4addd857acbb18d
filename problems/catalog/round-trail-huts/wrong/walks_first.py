def night_huts(bunks, parties):
    trail = bunks * 3
    return [
        next(hut for hut in range(start + 1, len(trail)) if trail[hut] >= people) % len(bunks) for start, people in parties
    ]
