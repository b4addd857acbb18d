def windbreak(heights, west, east):
    if west + east > len(heights) + 1:
        return []
    if west == east == 1 and len(heights) > 1:
        return []
    row = []
    for height in sorted(heights, reverse=True):
        if not row:
            row.append(height)
        elif west > 1:
            row.insert(0, height)
            west -= 1
        elif east > 1:
            row.append(height)
            east -= 1
        else:
            row.insert(1, height)
    return row
