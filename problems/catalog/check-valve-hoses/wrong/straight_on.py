def lay_line(hoses):
    waiting = {}
    surplus = {}
    for number, (inlet, outlet) in enumerate(hoses):
        waiting.setdefault(inlet, []).append(number)
        surplus[inlet] = surplus.get(inlet, 0) + 1
        surplus[outlet] = surplus.get(outlet, 0) - 1
    starts = [coupling for coupling, count in surplus.items() if count > 0]
    if sum(surplus[coupling] for coupling in starts) > 1:
        return []
    line = []
    coupling = starts[0] if starts else next(iter(waiting), None)
    while waiting.get(coupling):
        number = waiting[coupling].pop()
        line.append(number)
        coupling = hoses[number][1]
    return line if len(line) == len(hoses) else []
