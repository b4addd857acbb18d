from heapq import heapreplace


def loads_of_porters(crates, porters):
    loads = [[] for _ in range(porters)]
    waiting = [(0, porter) for porter in range(porters)]
    for crate in sorted(crates, reverse=True):
        weight, porter = waiting[0]
        loads[porter].append(crate)
        heapreplace(waiting, (weight + crate, porter))
    return loads
