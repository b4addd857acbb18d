"""For programs: equal lines, not counting blanks at the end of a line and empty lines at the end."""


def _lines(text):
    return [line.rstrip() for line in text.rstrip().split("\n")]


def check(arguments, expected, output):
    """True when stdout says the same."""
    return _lines(expected) == _lines(output)
