def levers_for(levers, wish):
    basis = {}

    def reduce(gates, pulled):
        while gates:
            first = min(gates)
            if first not in basis:
                return first, gates, pulled
            gates = gates ^ basis[first][0]
            pulled = pulled ^ basis[first][1]
        return None, gates, pulled

    for number, lever in enumerate(levers):
        gates = {gate for gate, digit in enumerate(lever) if digit == "1"}
        first, gates, pulled = reduce(gates, {number})
        if gates:
            basis[first] = (gates, pulled)
    first, gates, pulled = reduce({gate for gate, digit in enumerate(wish) if digit == "1"}, set())
    return [] if gates else sorted(pulled)
