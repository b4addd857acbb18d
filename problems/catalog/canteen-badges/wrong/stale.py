from collections import deque


def called_badges(taps):
    line = deque()
    waiting = set()
    called = []
    for tap in taps:
        if tap > 0:
            if tap in waiting:
                waiting.remove(tap)
            else:
                waiting.add(tap)
                line.append(tap)
        elif tap < 0:
            if -tap in waiting:
                line.append(-tap)
        else:
            while line and line[0] not in waiting:
                line.popleft()
            if line:
                called.append(line.popleft())
                waiting.remove(called[-1])
    return called
