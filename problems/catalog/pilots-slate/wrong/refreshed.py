from collections import OrderedDict


def slate_lines(ships, k):
    line_of = OrderedDict()
    lines = []
    for ship in ships:
        if ship in line_of:
            line_of.move_to_end(ship)
        elif len(line_of) < k:
            line_of[ship] = len(line_of)
        else:
            line_of[ship] = line_of.popitem(last=False)[1]
        lines.append(line_of[ship])
    return lines
