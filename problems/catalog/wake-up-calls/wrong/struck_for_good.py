from heapq import heappop, heappush


def knocks(notes):
    open_calls = {}
    cancelled = set()
    calls = []
    knocked = []
    for kind, first, minute in notes:
        if kind == 1:
            open_calls[first] = minute
            heappush(calls, (minute, first))
        elif kind == 2:
            cancelled.add(first)
        else:
            while calls and calls[0][0] <= first:
                minute, room = heappop(calls)
                if room not in cancelled and open_calls.get(room) == minute:
                    del open_calls[room]
                    knocked.append(room)
    return knocked
