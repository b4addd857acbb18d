def called_badges(taps):
    line = []
    called = []
    for tap in taps:
        badge = abs(tap)
        if tap == 0:
            if len(line) > 0:
                called.append(line.pop(0))
        elif tap > 0 and badge not in line:
            line.append(badge)
        elif badge in line:
            line.remove(badge)
            if tap < 0:
                line.append(badge)
    return called
