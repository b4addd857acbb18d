def night_huts(bunks, parties):
    nights = []
    for start, people in parties:
        trail = list(range(start, len(bunks))) + list(range(start))
        fitting = [hut for hut in trail if bunks[hut] >= people]
        nights.append(fitting[0])
    return nights
