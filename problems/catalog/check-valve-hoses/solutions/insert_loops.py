from collections import Counter, defaultdict


def lay_line(hoses):
    if not hoses:
        return []
    inlets = Counter(inlet for inlet, outlet in hoses)
    outlets = Counter(outlet for inlet, outlet in hoses)
    starts = list((inlets - outlets).elements())
    if len(starts) > 1:
        return []
    waiting = defaultdict(list)
    for number in range(len(hoses)):
        waiting[hoses[number][0]].append(number)

    def follow(coupling):
        line = []
        while waiting[coupling]:
            number = waiting[coupling].pop(0)
            line.append(number)
            coupling = hoses[number][1]
        return line

    line = follow(starts[0] if starts else hoses[0][0])
    while len(line) < len(hoses):
        for place, number in enumerate(line):
            if waiting[hoses[number][0]]:
                line = line[:place] + follow(hoses[number][0]) + line[place:]
                break
        else:
            end = hoses[line[-1]][1]
            if not waiting[end]:
                return []
            line += follow(end)
    return line
