from collections import deque
from heapq import heappop, heappush


def cheapest_firings(heats, capacity, fee):
    costs = [0]
    peaks = deque()
    overtaken = [False] * len(heats)
    options = []
    for pot, heat in enumerate(heats):
        while peaks and heats[peaks[-1]] <= heat:
            overtaken[peaks.pop()] = True
        if peaks:
            heappush(options, (costs[peaks[-1] + 1] + heat, peaks[-1], pot))
        peaks.append(pot)
        first = max(0, pot + 1 - capacity)
        if peaks[0] < first:
            peaks.popleft()
        while options and (options[0][1] < first or overtaken[options[0][2]]):
            heappop(options)
        cost = costs[first] + heats[peaks[0]]
        if options:
            cost = min(cost, options[0][0])
        costs.append(cost + fee)
    return costs[-1]
