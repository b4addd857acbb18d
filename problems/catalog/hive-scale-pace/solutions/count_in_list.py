def on_pace_stretches(gains, pace, shortest):
    ahead = [0]
    for gain in gains:
        ahead.append(ahead[-1] + gain - pace)
    stretches = 0
    for end in range(shortest, len(ahead)):
        stretches += ahead[: end - shortest + 1].count(ahead[end])
    return stretches
