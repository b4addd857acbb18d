from heapq import heappop, heappush


def knocks(notes):
    open_calls = {}
    calls = []
    knocked = []
    now = -1
    for kind, first, minute in notes:
        if kind == 1:
            open_calls[first] = minute
            if minute > now:
                heappush(calls, (minute, first))
        elif kind == 2:
            open_calls.pop(first, None)
        else:
            now = first
            while calls and calls[0][0] <= first:
                minute, room = heappop(calls)
                if open_calls.get(room) == minute:
                    del open_calls[room]
                    knocked.append(room)
    return knocked
