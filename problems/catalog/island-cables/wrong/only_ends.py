def dark_islands(islands, cables):
    degree = [0] * islands
    for a, b in cables:
        degree[a] += 1
        degree[b] += 1
    return [int(degree[a] == 1 or degree[b] == 1) for a, b in cables]
