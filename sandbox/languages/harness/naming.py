"""Names of our functions and parameters in another language's spelling."""


def snake_case(name: str, reserved: str) -> str:
    """The name as Python has it.

    Args:
        name: in snake_case already.
        reserved: words of the language, separated by white space; such a name gets an underscore at its end.

    >>> snake_case("end", "begin end")
    'end_'
    """
    return name + "_" if name in reserved.split() else name


def camel_case(name: str, reserved: str) -> str:
    """The name with capitals for underscores.

    >>> camel_case("called_badges", "")
    'calledBadges'
    """
    first, *rest = (part for part in name.split("_") if part)
    return snake_case(first + "".join(part.capitalize() for part in rest), reserved)
