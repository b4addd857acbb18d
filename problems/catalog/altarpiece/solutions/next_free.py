def dismantling_order(parts, held):
    order = []
    left = list(range(parts))
    notes = held[:]
    while True:
        stuck = {part for part, holder in notes}
        free = [part for part in left if part not in stuck]
        if not free:
            return order
        order.append(free[0])
        left.remove(free[0])
        notes = [note for note in notes if note[1] != free[0]]
