def read_log(flashes, book):
    start = {}
    for number, code in enumerate(book):
        node = start
        for flash in code[:-1]:
            node = node.setdefault(flash, {})
        node[code[-1]] = number
    signals = []
    node = start
    for flash in flashes:
        node = node[flash]
        if type(node) is int:
            signals.append(node)
            node = start
    return signals
