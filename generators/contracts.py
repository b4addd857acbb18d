"""Contracts: what an input must satisfy, said so that a violation names the rule."""


class ContractError(ValueError):
    """An input violates its problem's contract; the message is the violated rule."""


def require(holds: bool, rule: str) -> None:
    """Raise ContractError with `rule` unless it holds."""
    if not holds:
        raise ContractError(rule)


def require_int(value: object, low: int, high: int, name: str) -> None:
    """`value` is an int (not a bool) with low <= value <= high."""
    if type(value) is not int or not low <= value <= high:
        raise ContractError(f"{name} must be an integer from {low} to {high}, not {value!r:.60}")


def require_ints(values: object, low: int, high: int, name: str, *, least: int = 0, most: int | None = None) -> None:
    """`values` is a list of least..most ints, each from low to high."""
    if type(values) is not list:
        raise ContractError(f"{name} must be a list, not {type(values).__name__}")
    require_length(values, least, most, name)
    for index, value in enumerate(values):
        if type(value) is not int or not low <= value <= high:
            raise ContractError(f"{name}[{index}] must be an integer from {low} to {high}, not {value!r:.60}")


def require_text(value: object, alphabet: str, name: str, *, least: int = 0, most: int | None = None) -> None:
    """`value` is a str of least..most characters, all of them from `alphabet`."""
    if type(value) is not str:
        raise ContractError(f"{name} must be a text, not {type(value).__name__}")
    require_length(value, least, most, name)
    foreign = set(value) - set(alphabet)
    if foreign:
        raise ContractError(f"{name} holds {sorted(foreign)[0]!r}, which is not one of {alphabet!r:.80}")


def require_length(value: list[int] | str, least: int, most: int | None, name: str) -> None:
    """Require least <= len(value) <= most."""
    if len(value) < least or (most is not None and len(value) > most):
        raise ContractError(f"{name} must have from {least} to {most} elements, not {len(value)}")
