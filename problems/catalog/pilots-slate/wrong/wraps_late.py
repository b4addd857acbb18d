def slate_lines(ships, k):
    slate = [None] * (k + 1)
    line_of = {}
    free = 0
    lines = []
    for ship in ships:
        if ship not in line_of:
            line_of.pop(slate[free], None)
            slate[free] = ship
            line_of[ship] = free
            free = (free + 1) % (k + 1)
        lines.append(line_of[ship])
    return lines
