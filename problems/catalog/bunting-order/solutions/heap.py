from collections import Counter, deque
from heapq import heapify, heappop, heappush


def string_bunting(flags, apart):
    ready = [(-count, colour) for colour, count in Counter(flags).items()]
    heapify(ready)
    resting = deque()
    bunting = []
    for place in range(len(flags)):
        if resting and resting[0][0] < place - apart:
            _, count, colour = resting.popleft()
            heappush(ready, (count, colour))
        if not ready:
            return []
        count, colour = heappop(ready)
        bunting.append(colour)
        if count < -1:
            resting.append((place, count + 1, colour))
    return bunting
