def most_fireflies(flashes, speed):
    count = 0
    last_t = last_x = None
    for t, x in sorted(flashes):
        if last_t is None or abs(x - last_x) <= speed * (t - last_t):
            count += 1
            last_t, last_x = t, x
    return count
