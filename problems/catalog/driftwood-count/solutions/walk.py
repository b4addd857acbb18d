def trunks_seen(downstream, reaches):
    seen = [0] * len(downstream)
    for start, left in enumerate(reaches):
        node = start
        seen[node] += 1
        while left and node:
            node = downstream[node]
            seen[node] += 1
            left -= 1
    return seen
