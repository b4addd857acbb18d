def trunks_seen(downstream, reaches):
    n = len(downstream)
    jumps = [[0, *(node + 1 for node in downstream)]]
    for _ in range(16):
        jump = jumps[-1]
        jumps.append([jump[jump[node]] for node in range(n + 1)])

    upstream = [[] for _ in range(n + 1)]
    seen = [0] + [1] * n
    for node in range(1, n + 1):
        upstream[jumps[0][node]].append(node)
        below = node
        for bit in range(17):
            if (reaches[node - 1] + 1) >> bit & 1:
                below = jumps[bit][below]
        seen[below] -= 1

    order = [1]
    for node in order:
        order += upstream[node]
    for node in reversed(order):
        seen[jumps[0][node]] += seen[node]
    return seen[1:]
