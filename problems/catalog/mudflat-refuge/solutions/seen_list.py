def minutes_to_refuge(dry_until):
    rows, columns = len(dry_until), len(dry_until[0])
    seen = [(0, 0)]
    queue = [(0, 0, 0)]
    while queue:
        row, column, minute = queue.pop(0)
        if (row, column) == (rows - 1, columns - 1):
            return minute
        for r, c in [(row + 1, column), (row - 1, column), (row, column + 1), (row, column - 1)]:
            if 0 <= r < rows and 0 <= c < columns and (r, c) not in seen:
                if minute + 1 <= dry_until[r][c]:
                    seen.append((r, c))
                    queue.append((r, c, minute + 1))
    return -1
