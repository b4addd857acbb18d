from heapq import heapify, heappop, heapreplace


def night_sounds(pumps, night):
    coming = [(first, period) for first, period in pumps if first < night]
    heapify(coming)
    seconds = silence = most = together = 0
    last = -1
    while coming:
        second, period = coming[0]
        if second == last:
            together += 1
        else:
            seconds += 1
            together = 1
            if second - last > silence + 1:
                silence = second - last - 1
            last = second
        if together > most:
            most = together
        if second + period < night:
            heapreplace(coming, (second + period, period))
        else:
            heappop(coming)
    return [seconds, max(silence, night - last - 1), most]
