import heapq


def night_chronicle(sheets):
    heap = []
    for listener, sheet in enumerate(sheets):
        if sheet:
            heapq.heappush(heap, (sheet[0], listener, 0))
    chronicle = []
    while heap:
        second, listener, position = heapq.heappop(heap)
        chronicle.append(listener)
        position += 1
        if position < len(sheets[listener]):
            heapq.heappush(heap, (sheets[listener][position], listener, position))
    return chronicle
