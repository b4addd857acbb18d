def lays_out(tiles, sides):
    """True when `sides` are three sides of squares with so many tiles in all."""
    if type(sides) is not list or len(sides) != 3:
        return False
    if any(type(side) is not int or not 0 <= side <= tiles for side in sides):
        return False
    return sum(side * side for side in sides) == tiles


def check(arguments, expected, output):
    """True when `output` lays out each crate, and says of the same ones as `expected` that it is impossible."""
    (crates,) = arguments
    if type(output) is not list or len(output) != len(crates):
        return False
    return all(
        lays_out(tiles, sides) if known else type(sides) is list and not sides
        for tiles, known, sides in zip(crates, expected, output)
    )
