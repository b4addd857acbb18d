def read_log(flashes, book):
    signals = []
    code = ""
    while flashes:
        code += flashes[0]
        flashes = flashes[1:]
        if code in book:
            signals.append(book.index(code))
            code = ""
    return signals
