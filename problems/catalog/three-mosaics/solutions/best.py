from math import isqrt


def mosaics(tiles):
    scale = 1
    while tiles > 0 and tiles % 4 == 0:
        tiles //= 4
        scale *= 2
    if tiles % 8 == 7:
        return []
    for first in range(isqrt(tiles), -1, -1):
        rest = tiles - first * first
        for second in range(isqrt(rest // 2) + 1):
            third = isqrt(rest - second * second)
            if second * second + third * third == rest:
                return [first * scale, second * scale, third * scale]


def lay_mosaics(crates):
    return [mosaics(tiles) for tiles in crates]
