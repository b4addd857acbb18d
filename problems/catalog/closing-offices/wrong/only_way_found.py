def cut_off(offices, coaches):
    onward = [[] for _ in range(offices)]
    sources = [[] for _ in range(offices)]
    for a, b in coaches:
        onward[a].append(b)
        sources[b].append(a)

    # From here on offices go by their numbers in the order of a depth-first search.
    order = []
    number = [-1] * offices
    parents = []
    stack = [(0, 0)]
    while stack:
        office, parent = stack.pop()
        if number[office] < 0:
            here = number[office] = len(order)
            order.append(office)
            parents.append(parent)
            for b in onward[office]:
                if number[b] < 0:
                    stack.append((b, here))

    # The least office from which a path leads here over greater ones only (Lengauer and Tarjan's semidominator).
    served = len(order)
    semi = parents[:]
    above = parents[:]
    lowest = list(range(served))
    for here in range(served - 1, 0, -1):
        least = parents[here]
        for source in sources[order[here]]:
            found = number[source]
            if found > here:
                path = []
                while above[found] > here:
                    path.append(found)
                    found = above[found]
                top = above[found]
                found = lowest[found]
                while path:
                    passed = path.pop()
                    if lowest[passed] < found:
                        found = lowest[passed]
                    else:
                        lowest[passed] = found
                    above[passed] = top
        semi[here] = lowest[here] = least

    # The nearest office that all mail for this one has to pass is the lowest common one of parent and semidominator.
    gates = parents
    for here in range(1, served):
        gate = gates[here]
        while gate > semi[here]:
            gate = gates[gate]
        gates[here] = gate

    lost = [0] * offices
    counts = [1] * served
    for here in range(served - 1, -1, -1):
        lost[order[here]] = counts[here]
        if here:
            counts[gates[here]] += counts[here]
    return lost
