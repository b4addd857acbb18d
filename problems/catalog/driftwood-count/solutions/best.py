def trunks_seen(downstream, reaches):
    n = len(downstream)
    upstream = [[] for _ in range(n)]
    for node in range(1, n):
        upstream[downstream[node]].append(node)
    depth = [0] * n
    path = [0] * n
    seen = [1] * n
    order = []
    stack = [0]
    while stack:
        node = stack.pop()
        order.append(node)
        level = depth[node]
        path[level] = node
        beyond = level - reaches[node] - 1
        if beyond >= 0:
            seen[path[beyond]] -= 1
        for other in upstream[node]:
            depth[other] = level + 1
            stack.append(other)
    for node in reversed(order[1:]):
        seen[downstream[node]] += seen[node]
    return seen
