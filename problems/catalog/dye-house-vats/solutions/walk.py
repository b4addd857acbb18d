import sys
from collections import defaultdict

hoses = defaultdict(set)
poured = defaultdict(int)


def system_of(vat):
    reached = {vat}
    waiting = [vat]
    while waiting:
        for neighbour in hoses[waiting.pop()]:
            if neighbour not in reached:
                reached.add(neighbour)
                waiting.append(neighbour)
    return reached


next(sys.stdin)
for line in sys.stdin:
    words = line.split()
    a = int(words[1])
    if words[0] == "H":
        hoses[a].add(int(words[2]))
        hoses[int(words[2])].add(a)
    elif words[0] == "P":
        poured[a] += int(words[2])
    elif words[0] == "D":
        for vat in system_of(a):
            poured[vat] = 0
    else:
        vats = system_of(a)
        print(sum(poured[vat] for vat in vats) // len(vats))
