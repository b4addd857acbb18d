from heapq import heappop, heappush


def knocks(notes):
    open_calls = {}
    calls = []
    knocked = []
    for kind, first, minute in notes:
        if kind == 1:
            open_calls.setdefault(first, set()).add(minute)
            heappush(calls, (minute, first))
        elif kind == 2:
            open_calls.pop(first, None)
        else:
            while calls and calls[0][0] <= first:
                minute, room = heappop(calls)
                if minute in open_calls.get(room, ()):
                    open_calls[room].remove(minute)
                    knocked.append(room)
    return knocked
