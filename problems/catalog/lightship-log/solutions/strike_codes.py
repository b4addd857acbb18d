def read_log(flashes, book):
    signals = []
    numbers = {code: number for number, code in enumerate(book)}
    longest = max(map(len, book))
    while flashes:
        for length in range(1, longest + 1):
            code = flashes[:length]
            if code in numbers:
                signals.append(numbers[code])
                flashes = flashes[len(code):]
                break
        else:
            break
    return signals
