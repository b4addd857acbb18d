def slate_lines(ships, k):
    slate = []
    written = 0
    lines = []
    for ship in ships:
        if ship not in slate:
            if len(slate) < k:
                slate.append(ship)
            else:
                slate[written % k] = ship
            written += 1
        lines.append(slate.index(ship))
    return lines
