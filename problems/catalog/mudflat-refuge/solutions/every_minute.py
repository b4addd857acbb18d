def minutes_to_refuge(dry_until):
    rows, columns = len(dry_until), len(dry_until[0])
    reached = {(0, 0)}
    minute = 0
    while (rows - 1, columns - 1) not in reached:
        minute += 1
        new = set()
        for row in range(rows):
            for column in range(columns):
                if (row, column) in reached or dry_until[row][column] < minute:
                    continue
                neighbours = {(row + 1, column), (row - 1, column), (row, column + 1), (row, column - 1)}
                if neighbours & reached:
                    new.add((row, column))
        if not new:
            return -1
        reached |= new
    return minute
