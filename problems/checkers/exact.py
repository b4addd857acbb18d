"""Equal values of equal types, all the way down: 1 is not True, 1 is not 1.0, a tuple is not a list."""


def check(arguments, expected, output):
    """True when `output` is `expected`; nan equals nan, -0.0 equals 0.0, and the order of a dict does not matter."""
    return _typed(expected) == _typed(output)


def _typed(value):
    """The value with its types, in a form that compares and hashes by both."""
    kind = type(value)
    if kind in (list, tuple):
        return kind.__name__, tuple(map(_typed, value))
    if kind in (set, frozenset):
        return kind.__name__, frozenset(map(_typed, value))
    if kind is dict:
        return "dict", frozenset((_typed(key), _typed(held)) for key, held in value.items())
    return kind.__name__, value if value == value else "nan"
