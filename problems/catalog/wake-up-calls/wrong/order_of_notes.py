from heapq import heappop, heappush


def knocks(notes):
    open_calls = {}
    calls = []
    knocked = []
    for place, (kind, first, minute) in enumerate(notes):
        if kind == 1:
            open_calls[first] = place
            heappush(calls, (minute, place, first))
        elif kind == 2:
            open_calls.pop(first, None)
        else:
            while calls and calls[0][0] <= first:
                minute, ordered, room = heappop(calls)
                if open_calls.get(room) == ordered:
                    del open_calls[room]
                    knocked.append(room)
    return knocked
