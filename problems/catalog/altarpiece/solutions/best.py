def dismantling_order(parts, held):
    holders = [0] * parts
    freed = [[] for _ in range(parts)]
    for part, holder in held:
        holders[part] += 1
        freed[holder].append(part)
    order = [part for part in range(parts) if not holders[part]]
    for holder in order:
        for part in freed[holder]:
            holders[part] -= 1
            if not holders[part]:
                order.append(part)
    return order
