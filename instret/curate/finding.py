"""The answer to one rule."""

import msgspec


class Finding(msgspec.Struct, frozen=True):
    """The number of a rule, what it asks, whether it holds, the figure, and what is weak."""

    rule: int
    asks: str
    holds: bool
    figure: str
    detail: str = ""
