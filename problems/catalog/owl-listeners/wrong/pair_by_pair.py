from itertools import zip_longest


def night_chronicle(sheets):
    chronicle = []
    for row in zip_longest(*sheets):
        heard = [(second, listener) for listener, second in enumerate(row) if second is not None]
        chronicle += [listener for _, listener in sorted(heard)]
    return chronicle
