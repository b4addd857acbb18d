from collections import OrderedDict


def called_badges(taps):
    line = OrderedDict()
    called = {}
    for tap in taps:
        if tap > 0:
            if tap in line:
                del line[tap]
            elif tap not in called:
                line[tap] = None
        elif tap < 0:
            if -tap in line:
                line.move_to_end(-tap)
        elif line:
            called[line.popitem(last=False)[0]] = True
    return list(called)
