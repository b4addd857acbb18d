def find(slate, ship):
    for line, name in enumerate(slate):
        if name == ship:
            return line
    return -1


def slate_lines(ships, k):
    slate = [-1] * k
    last = -1
    lines = []
    for ship in ships:
        line = find(slate, ship)
        if line < 0:
            last += 1
            if last == k:
                last = 0
            slate[last] = ship
            line = last
        lines.append(line)
    return lines
