"""The classes of growth that can be told apart, in one size or in two, in rising order.

name --> Family --> its value at sizes
"""

import math
from collections.abc import Callable

import msgspec
import numpy as np
from numpy.typing import NDArray
from scipy.special import gammaln

Numbers = NDArray[np.float64]
# Beyond it 2^n is no number any more, and no program has such a cost.
_MOST_LOG = 600.0


class Family(msgspec.Struct, frozen=True):
    """A class of growth.

    Attributes:
        name: as it is written, in the names of the size parameters.
        at: values at sizes, num_points x num_names; infinite where they are beyond all costs.
        order: place of the class in the rising order; equal where neither outgrows the other.
    """

    name: str
    at: Callable[[Numbers], Numbers]
    order: float


def _logarithm(n: Numbers) -> Numbers:
    return np.log2(np.maximum(n, 1.0)) + 1.0


def _power(base: float, n: Numbers) -> Numbers:
    exponent = n * math.log(base)
    return np.where(exponent > _MOST_LOG, np.inf, np.exp(np.minimum(exponent, _MOST_LOG)))


def _factorial(n: Numbers) -> Numbers:
    exponent = gammaln(n + 1.0)
    return np.where(exponent > _MOST_LOG, np.inf, np.exp(np.minimum(exponent, _MOST_LOG)))


_ONE_SIZE: list[tuple[str, Callable[[Numbers], Numbers]]] = [
    ("1", lambda n: np.ones_like(n)),
    ("log n", _logarithm),
    ("sqrt n", np.sqrt),
    ("n", lambda n: n),
    ("n log n", lambda n: n * _logarithm(n)),
    ("n^1.5", lambda n: n**1.5),
    ("n^2", lambda n: n**2),
    ("n^2 log n", lambda n: n**2 * _logarithm(n)),
    ("n^3", lambda n: n**3),
    ("n^4", lambda n: n**4),
    ("2^n", lambda n: _power(2.0, n)),
    ("3^n", lambda n: _power(3.0, n)),
    ("n!", _factorial),
]
# Of n and of its logarithm.
_EXPONENTS = {
    "1": (0.0, 0),
    "log n": (0.0, 1),
    "sqrt n": (0.5, 0),
    "n": (1.0, 0),
    "n log n": (1.0, 1),
    "n^1.5": (1.5, 0),
    "n^2": (2.0, 0),
    "n^2 log n": (2.0, 1),
    "n^3": (3.0, 0),
    "n^4": (4.0, 0),
}


def one_size(name: str = "n") -> list[Family]:
    """The classes in one size, rising.

    Args:
        name: of the size, for the names of the classes.
    """
    return [
        Family(text.replace("n", name), lambda sizes, at=at: at(sizes[:, 0]), place)  # type: ignore[misc]
        for place, (text, at) in enumerate(_ONE_SIZE)
    ]


def outgrows(upper: str, lower: str, name: str = "n") -> bool:
    """Whether one class in one size is beyond another by more than a logarithm.

    Args:
        upper: name of a class.
        lower: name of another one, or "inconclusive", which nothing is beyond.
        name: of the size.

    >>> outgrows("n^2", "n log n"), outgrows("n log n", "n")
    (True, False)
    """
    order = [family.name.removesuffix(f" log {name}") for family in one_size(name)]
    high, low = upper.removesuffix(f" log {name}"), lower.removesuffix(f" log {name}")
    return low in order and order.index(high) > order.index(low)


def power_of(name: str) -> float:
    """The power of n in a class; infinite in those beyond all powers.

    >>> power_of("n^2 log n"), power_of("2^n")
    (2.0, inf)
    """
    return _EXPONENTS.get(name, (math.inf, 0))[0]


def product(one: str, other: str) -> str | None:
    """The class of what has one class, done as often as another one says; None where there is no such class.

    >>> product("n", "log n"), product("sqrt n", "sqrt n"), product("n^1.5", "log n")
    ('n log n', 'n', None)
    """
    if one not in _EXPONENTS or other not in _EXPONENTS:
        return None
    wanted = tuple(map(sum, zip(_EXPONENTS[one], _EXPONENTS[other], strict=True)))
    return next((name for name, exponents in _EXPONENTS.items() if exponents == wanted), None)
