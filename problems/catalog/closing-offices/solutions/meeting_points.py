def cut_off(offices, coaches):
    onward = [[] for _ in range(offices)]
    sources = [[] for _ in range(offices)]
    for a, b in coaches:
        onward[a].append(b)
        sources[b].append(a)

    seen = [False] * offices
    finished = []
    seen[0] = True
    stack = [(0, iter(onward[0]))]
    while stack:
        office, following = stack[-1]
        for b in following:
            if not seen[b]:
                seen[b] = True
                stack.append((b, iter(onward[b])))
                break
        else:
            finished.append(office)
            stack.pop()
    order = finished[::-1]
    rank = {office: place for place, office in enumerate(order)}

    gate = {0: 0}
    changed = True
    while changed:
        changed = False
        for office in order[1:]:
            new = None
            for source in sources[office]:
                if source not in gate:
                    continue
                if new is None:
                    new = source
                    continue
                other = source
                while new != other:
                    while rank[new] > rank[other]:
                        new = gate[new]
                    while rank[other] > rank[new]:
                        other = gate[other]
            if gate.get(office) != new:
                gate[office] = new
                changed = True

    lost = [0] * offices
    for office in finished:
        lost[office] += 1
        if office != 0:
            lost[gate[office]] += lost[office]
    return lost
