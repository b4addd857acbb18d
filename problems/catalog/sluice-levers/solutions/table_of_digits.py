def levers_for(levers, wish):
    n, gates = len(levers), len(wish)
    table = [[int(lever[gate]) for lever in levers] + [int(wish[gate])] for gate in range(gates)]
    pivots = []
    row = 0
    for column in range(n):
        pivot = next((r for r in range(row, gates) if table[r][column]), None)
        if pivot is None:
            continue
        table[row], table[pivot] = table[pivot], table[row]
        for other in range(gates):
            if other != row and table[other][column]:
                for k in range(n + 1):
                    table[other][k] = (table[other][k] + table[row][k]) % 2
        pivots.append(column)
        row += 1
    for r in range(row, gates):
        if table[r][n]:
            return []
    return [column for r, column in enumerate(pivots) if table[r][n]]
