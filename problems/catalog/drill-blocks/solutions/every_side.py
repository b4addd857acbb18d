def block_counts(fewest, most, narrowest):
    counts = []
    for size in range(fewest, most + 1):
        count = 0
        ranks = 1
        while ranks * ranks <= size:
            if size % ranks == 0 and ranks >= narrowest:
                count += 1 if ranks * ranks == size else 2
            ranks += 1
        counts.append(count)
    return counts
