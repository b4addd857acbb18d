from math import isqrt


def mosaics(tiles):
    for a in range(isqrt(tiles) + 1):
        for b in range(a, isqrt(tiles - a * a) + 1):
            c = isqrt(tiles - a * a - b * b)
            if a * a + b * b + c * c == tiles:
                return [a, b, c]
    return []


def lay_mosaics(crates):
    return [mosaics(tiles) for tiles in crates]
