from math import isqrt


def mosaics(tiles):
    for first in range(isqrt(tiles) + 1):
        second = isqrt(tiles - first * first)
        if first * first + second * second == tiles:
            return [first, second, 0]
    return []


def lay_mosaics(crates):
    return [mosaics(tiles) for tiles in crates]
