def levers_for(levers, wish):
    by_first_gate = {}
    for number, lever in enumerate(levers):
        by_first_gate.setdefault(int(lever, 2).bit_length(), number)
    gates, pulled = int(wish, 2), []
    while gates:
        first = gates.bit_length()
        if first not in by_first_gate:
            return []
        pulled.append(by_first_gate[first])
        gates ^= int(levers[pulled[-1]], 2)
    return pulled
