def night_huts(bunks, parties):
    trail = bunks + bunks
    return [
        next((hut for hut in range(start, start + 31) if trail[hut % len(bunks)] >= people), start) % len(bunks) for start, people in parties
    ]
