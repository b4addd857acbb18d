def trunks_seen(downstream, reaches):
    n = len(downstream)
    seen = [1] * n
    for start in range(n):
        node = start
        left = reaches[start]
        while left >= 0 and node >= 0:
            node = downstream[node]
            left -= 1
        if node >= 0:
            seen[node] -= 1
    for node in range(n - 1, 0, -1):
        seen[downstream[node]] += seen[node]
    return seen
