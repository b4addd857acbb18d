def dismantling_order(parts, held):
    holders = {part: set() for part in range(parts)}
    for part, holder in held:
        holders[part].add(holder)
    order = []
    down = set()
    while True:
        free = [part for part in holders if holders[part] <= down]
        if not free:
            return order
        for part in free:
            del holders[part]
            order.append(part)
            down.add(part)
