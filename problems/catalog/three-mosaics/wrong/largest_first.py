from math import isqrt


def mosaics(tiles):
    rest = tiles
    sides = []
    for _ in range(3):
        side = isqrt(rest)
        sides.append(side)
        rest -= side * side
    return [] if rest else sides


def lay_mosaics(crates):
    return [mosaics(tiles) for tiles in crates]
