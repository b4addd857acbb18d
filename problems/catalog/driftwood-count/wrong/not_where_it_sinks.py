def trunks_seen(downstream, reaches):
    seen = [0] * len(downstream)
    for start, left in enumerate(reaches):
        node = start
        while left and node:
            seen[node] += 1
            node = downstream[node]
            left -= 1
        if node == 0:
            seen[0] += 1
    return seen
