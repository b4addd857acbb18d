def trunks_seen(downstream, reaches):
    n = len(downstream)
    jump = [0 if node < 0 else node + 1 for node in [-1, *downstream]]
    jumps = [jump]
    while any(jump):
        jump = [jump[jump[node]] for node in range(n + 1)]
        jumps.append(jump)

    furthest = (1 << len(jumps)) - 1
    seen = [0] + [1] * n
    depth = [0] * (n + 1)
    for node in range(1, n + 1):
        distance = min(furthest, reaches[node - 1] + 1)
        below = node
        for bit, jump in enumerate(jumps):
            if distance >> bit & 1:
                below = jump[below]
        seen[below] -= 1
        below = node
        for bit in reversed(range(len(jumps))):
            if jumps[bit][below]:
                below = jumps[bit][below]
                depth[node] += 1 << bit
    for node in sorted(range(1, n + 1), key=lambda node: -depth[node]):
        seen[jumps[0][node]] += seen[node]
    return seen[1:]
