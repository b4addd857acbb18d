def minutes_to_refuge(dry_until):
    width = len(dry_until[0]) + 1
    wet = [-1] * width
    dry = wet[:]
    for row in dry_until:
        dry += row
        dry.append(-1)
    refuge = len(dry) - 2
    dry += wet
    squares = [width]
    minute = 0
    while dry[refuge] >= 0:
        if not squares:
            return -1
        minute += 1
        reached = []
        for square in squares:
            for neighbour in (square - width, square - 1, square + 1, square + width):
                if dry[neighbour] >= minute:
                    dry[neighbour] = -1
                    reached.append(neighbour)
        squares = reached
    return minute
