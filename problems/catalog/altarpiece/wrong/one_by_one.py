def dismantling_order(parts, held):
    holders = [0] * parts
    freed = [[] for _ in range(parts)]
    for part, holder in held:
        holders[part] += 1
        freed[holder].append(part)
    order = [part for part in range(parts) if not holders[part]]
    for holder in order:
        for part in freed[holder]:
            if holders[part]:
                holders[part] = 0
                order.append(part)
    return order
