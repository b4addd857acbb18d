def read_log(flashes, book):
    numbers = {code: number for number, code in enumerate(book)}
    signals = []
    code = ""
    for flash in flashes:
        if code in numbers:
            signals.append(numbers[code])
            code = ""
        code += flash
    return signals
