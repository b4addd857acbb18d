import re


def read_log(flashes, book):
    numbers = {code: number for number, code in enumerate(book)}
    codes = "|".join(re.escape(code) for code in sorted(book))
    return [numbers[code] for code in re.findall(codes, flashes)]
