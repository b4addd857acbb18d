def slate_lines(ships, k):
    slate = [0] * k
    line_of = {}
    free = 0
    lines = []
    for ship in ships:
        if ship not in line_of:
            if slate[free]:
                del line_of[slate[free]]
            slate[free] = ship
            line_of[ship] = free
            free = (free + 1) % k
        lines.append(line_of[ship])
    return lines
