def count_inserts(band, shortest, longest):
    inserts = 0
    for start in range(len(band)):
        for length in range(shortest, min(longest, len(band) - start) + 1):
            piece = band[start : start + length]
            if piece == piece[::-1]:
                inserts += 1
    return inserts
