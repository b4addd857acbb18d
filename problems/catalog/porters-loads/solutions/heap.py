from heapq import heapify, heapreplace


def loads_of_porters(crates, porters):
    loads = [[] for _ in range(porters)]
    waiting = [(0, 0, porter) for porter in range(porters)]
    heapify(waiting)
    for crate in sorted(crates, reverse=True):
        count, weight, porter = waiting[0]
        loads[porter].append(crate)
        heapreplace(waiting, (count + 1, weight + crate, porter))
    return loads
