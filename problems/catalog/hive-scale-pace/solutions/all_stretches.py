def on_pace_stretches(gains, pace, shortest):
    stretches = 0
    for start in range(len(gains)):
        total = 0
        for end in range(start, len(gains)):
            total += gains[end]
            days = end - start + 1
            if days >= shortest and total == pace * days:
                stretches += 1
    return stretches
