def levers_for(levers, wish):
    wished = int(wish, 2)
    opened, pulled = 0, []
    for number, lever in enumerate(levers):
        gates = int(lever, 2)
        if gates and gates & wished == gates and gates & ~opened:
            opened |= gates
            pulled.append(number)
    return pulled if opened == wished else []
