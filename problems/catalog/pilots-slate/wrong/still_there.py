def slate_lines(ships, k):
    line_of = {}
    written = 0
    lines = []
    for ship in ships:
        if ship not in line_of:
            line_of[ship] = written % k
            written += 1
        lines.append(line_of[ship])
    return lines
