def read_log(flashes, book):
    numbers = {code: number for number, code in enumerate(book)}
    signals = []
    code = ""
    for flash in flashes:
        code += flash
        if code in numbers:
            signals.append(numbers[code])
            code = ""
    meant = [number for number, other in enumerate(book) if other.startswith(code)]
    if code and len(meant) == 1:
        signals += meant
    return signals
