"""How numbers and formulas are written on a page.

value --> text, or Markup where a formula has exponents
"""

import re

from markupsafe import Markup, escape

from instret.charts.axes import TIMES

_EXPONENT = re.compile(r"\^(\w+|\([^()]*\))")


def exact(number: int) -> str:
    """All digits, in groups of three.

    >>> exact(1234567)
    '1,234,567'
    """
    return f"{number:,}"


def times(ratio: float) -> str:
    """How many times as much, with the sign for it.

    >>> [times(ratio).rstrip(TIMES) for ratio in (1.0, 2.44, 14.6, 12345.0)]
    ['1', '2.4', '15', '12,345']
    """
    # 9.96 would otherwise be 10.0, with one digit more than 10.1 gets.
    number = "1" if ratio == 1 else f"{ratio:.1f}" if ratio < 9.95 else f"{ratio:,.0f}"
    return number + TIMES


def signed(number: float, digits: int = 3) -> str:
    """A number with its sign.

    >>> signed(0.25), signed(-0.25, 1).replace("\N{MINUS SIGN}", "minus ")
    ('+0.250', 'minus 0.2')
    """
    return f"{number:+.{digits}f}".replace("-", "\N{MINUS SIGN}")


def memory(size_bytes: int) -> str:
    """Bytes in the largest unit that leaves a number above 1.

    >>> memory(65536), memory(3 << 20)
    ('64 KiB', '3.0 MiB')
    """
    return f"{size_bytes / 2**20:,.1f} MiB" if size_bytes >= 2**20 else f"{size_bytes / 2**10:,.0f} KiB"


def growth(formula: str) -> Markup:
    """A declared growth as an order, with exponents raised.

    >>> growth("n^2 log n")
    Markup('O(n<sup>2</sup> log n)')
    """
    if not formula:
        return Markup("not declared")
    return Markup("O({})").format(Markup(_EXPONENT.sub(r"<sup>\1</sup>", str(escape(formula)))))


def several(count: int, noun: str) -> str:
    """A number of things.

    >>> several(1, "problem"), several(1200, "problem")
    ('1 problem', '1,200 problems')
    """
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def words(name: str) -> str:
    """A name of the model as people write it: "wrong_answer" as "wrong answer"."""
    return name.replace("_", " ")
