from collections import deque


def longest_stable_window(readings, tolerance):
    highs, lows = deque(), deque()
    start = best = 0
    for end, value in enumerate(readings):
        while highs and highs[-1][0] < value:
            highs.pop()
        highs.append((value, end))
        while lows and lows[-1][0] > value:
            lows.pop()
        lows.append((value, end))
        while highs[0][0] - lows[0][0] > tolerance:
            start += 1
            if highs[0][1] < start:
                highs.popleft()
            if lows[0][1] < start:
                lows.popleft()
        best = max(best, end - start + 1)
    return best
