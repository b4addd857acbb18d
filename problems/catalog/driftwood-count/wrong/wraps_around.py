def trunks_seen(downstream, reaches):
    n = len(downstream)
    upstream = [[] for _ in range(n)]
    for node in range(1, n):
        upstream[downstream[node]].append(node)
    seen = [1] * n
    path = []
    order = []
    stack = [(0, 0)]
    while stack:
        node, level = stack.pop()
        order.append(node)
        path[level:] = [node]
        if reaches[node] < n:
            seen[path[level - reaches[node] - 1]] -= 1
        stack += [(other, level + 1) for other in upstream[node]]
    for node in reversed(order[1:]):
        seen[downstream[node]] += seen[node]
    return seen
