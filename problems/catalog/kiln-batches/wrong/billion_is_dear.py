from collections import deque
from heapq import heappop, heappush


def cheapest_firings(heats, capacity, fee):
    costs = [0]
    peaks = deque()
    overtaken = set()
    options = [(10**9, len(heats), len(heats))]
    for pot, heat in enumerate(heats):
        while peaks and heats[peaks[-1]] <= heat:
            overtaken.add(peaks.pop())
        if peaks:
            heappush(options, (costs[peaks[-1] + 1] + heat, peaks[-1], pot))
        peaks.append(pot)
        first = max(0, pot + 1 - capacity)
        if peaks[0] < first:
            peaks.popleft()
        while options[0][1] < first or options[0][2] in overtaken:
            heappop(options)
        costs.append(min(costs[first] + heats[peaks[0]], options[0][0]) + fee)
    return costs[-1]
