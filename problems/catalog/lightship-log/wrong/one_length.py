def read_log(flashes, book):
    numbers = {code: number for number, code in enumerate(book)}
    length = len(book[0])
    codes = (flashes[place : place + length] for place in range(0, len(flashes), length))
    return [numbers[code] for code in codes if code in numbers]
