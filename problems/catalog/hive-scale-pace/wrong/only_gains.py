def on_pace_stretches(gains, pace, shortest):
    stretches = start = lead = 0
    for end, gain in enumerate(gains):
        lead += gain - pace
        while lead > 0 and start < end:
            lead -= gains[start] - pace
            start += 1
        if lead == 0 and end - start + 1 >= shortest:
            stretches += 1
    return stretches
