def levers_for(levers, wish):
    by_first_gate = {}
    for number, lever in enumerate(levers):
        gates, pulled = int(lever, 2), 1 << number
        while gates:
            first = gates.bit_length()
            if first not in by_first_gate:
                by_first_gate[first] = gates, pulled
                break
            other_gates, other_pulled = by_first_gate[first]
            gates ^= other_gates
    gates, pulled = int(wish, 2), 0
    while gates:
        first = gates.bit_length()
        if first not in by_first_gate:
            return []
        other_gates, other_pulled = by_first_gate[first]
        gates ^= other_gates
        pulled ^= other_pulled
    return [number for number in range(len(levers)) if pulled >> number & 1]
