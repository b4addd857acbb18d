def called_badges(taps):
    line = {}
    called = []
    for tap in taps:
        if tap == 0:
            for first in line:
                called.append(first)
                del line[first]
                break
        elif tap < 0:
            if -tap in line:
                line[-tap] = line.pop(-tap)
        elif tap in line:
            del line[tap]
        else:
            line[tap] = True
    return called
