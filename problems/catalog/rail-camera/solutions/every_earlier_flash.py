def most_fireflies(flashes, speed):
    flashes = sorted(flashes)
    best = []
    for i, (t, x) in enumerate(flashes):
        count = 1
        for j in range(i):
            earlier, place = flashes[j]
            if abs(x - place) <= speed * (t - earlier) and best[j] + 1 > count:
                count = best[j] + 1
        best.append(count)
    return max(best, default=0)
