def called_badges(taps):
    line = []
    called = []
    for tap in taps:
        if tap == 0:
            if line:
                called.append(line.pop(0))
        elif tap < 0:
            if -tap in line:
                place = line.index(-tap)
                line[place], line[-1] = line[-1], line[place]
        elif tap in line:
            line.remove(tap)
        else:
            line.append(tap)
    return called
