def ways(tiles):
    found = []
    a = 0
    while a * a <= tiles:
        b = 0
        while b <= a and a * a + b * b <= tiles:
            rest = tiles - a * a - b * b
            c = int(rest**0.5)
            if c * c == rest:
                found.append([a, b, c])
            b += 1
        a += 1
    return found


def lay_mosaics(crates):
    result = []
    for tiles in crates:
        found = ways(tiles)
        result.append(found[0] if found else [])
    return result
