"""Declared growth: formulas like "(n + q) log n", and whether measured costs agree with one.

    text --> Growth --> values at some sizes; with the costs there --> Agreement

Source of the rule: costs are held against a + b h + c g with a, b, c >= 0, where g is what is declared and h is
linear, of lower order; what drowns in lower terms is not contradicted, what outgrows its declaration is.
"""

import math
import re
from collections.abc import Callable, Mapping, Sequence

import msgspec
import numpy as np
from scipy.optimize import nnls

Sizes = Mapping[str, float]
# Steeper than this against its declaration (slope of logarithms), a cost grows faster than declared.
MOST_SLOPE = 1.2
LEAST_SLOPE = 0.8
# Lower terms may hide it, down to here, as long as the declared term makes up this much of the largest cost and all
# terms together explain the costs.
LEAST_HIDDEN_SLOPE = 0.6
LEAST_SHARE = 0.4
MOST_RESIDUAL = 0.1
_TOKEN = re.compile(r"\s*(?:(\d+(?:\.\d+)?)|([A-Za-z]\w*)|([-+*^()]))")


class Growth(msgspec.Struct, frozen=True):
    """A formula in size parameters.

    Attributes:
        text: as it was written.
        at: its value at given sizes.
    """

    text: str
    at: Callable[[Sizes], float]


class Agreement(msgspec.Struct, frozen=True):
    """How costs grow beside what was declared.

    Attributes:
        slope: of the logarithm of the cost against that of the declared growth; 1 when they grow alike.
        share: of the declared term in the largest cost, beside a constant and a linear term.
        residual: largest relative difference between the costs and what these three terms make of them.
    """

    slope: float
    share: float
    residual: float

    @property
    def fault(self) -> str:
        """What contradicts the declaration, or ""."""
        if self.slope > MOST_SLOPE:
            return "grows faster than declared"
        hidden = self.share >= LEAST_SHARE and self.residual <= MOST_RESIDUAL
        if self.slope < (LEAST_HIDDEN_SLOPE if hidden else LEAST_SLOPE):
            return "grows slower than declared"
        return ""


def parse_growth(text: str, names: Sequence[str]) -> Growth:
    """Read a formula: names, numbers, products by writing side by side, +, ^, log, sqrt and brackets.

    Logarithms have base 2 and are at least 1.

    Args:
        text: the formula.
        names: the size parameters it may use.

    Raises:
        ValueError: when it is no formula in these names.

    >>> parse_growth("(n + q) log n", ["n", "q"]).at({"n": 8, "q": 2})
    30.0
    """
    return Growth(text, _Parser(text, names).parse())


class _Parser:
    """Recursive descent over the tokens of a formula."""

    def __init__(self, text: str, names: Sequence[str]) -> None:
        self._text = text
        self._names = names
        self._tokens = [match[match.lastindex or 0] for match in _TOKEN.finditer(text)]
        if "".join(self._tokens) != re.sub(r"\s", "", text):
            raise self._fault("what it holds besides names, numbers, + ^ and brackets")
        self._place = 0

    def parse(self) -> Callable[[Sizes], float]:
        formula = self._sum()
        if self._next():
            raise self._fault(self._next())
        return formula

    def _next(self) -> str:
        return self._tokens[self._place] if self._place < len(self._tokens) else ""

    def _take(self) -> str:
        self._place += 1
        return self._tokens[self._place - 1]

    def _fault(self, what: str) -> ValueError:
        return ValueError(f"{self._text!r} is no growth in {', '.join(self._names)}: unexpected {what or 'end'}")

    def _sum(self) -> Callable[[Sizes], float]:
        terms = [self._product()]
        while self._next() == "+":
            self._take()
            terms.append(self._product())
        return lambda sizes: sum(term(sizes) for term in terms)

    def _product(self) -> Callable[[Sizes], float]:
        factors = [self._power()]
        while self._next() not in ("", "+", ")"):
            if self._next() == "*":
                self._take()
            factors.append(self._power())
        return lambda sizes: math.prod(factor(sizes) for factor in factors)

    def _power(self) -> Callable[[Sizes], float]:
        low = self._atom()
        if self._next() != "^":
            return low
        self._take()
        high = self._atom()
        return lambda sizes: low(sizes) ** high(sizes)

    def _atom(self) -> Callable[[Sizes], float]:
        token = self._take() if self._next() else ""
        if token == "(":
            inner = self._sum()
            if not self._next():
                raise self._fault("")
            self._take()
            return inner
        if token == "log":
            of = self._power()
            return lambda sizes: max(1.0, math.log2(max(1.0, of(sizes))))
        if token == "sqrt":
            of = self._power()
            return lambda sizes: math.sqrt(of(sizes))
        if token in self._names:
            return lambda sizes: float(sizes[token])
        if token[:1].isdigit():
            return lambda sizes: float(token)
        raise self._fault(token)


def agreement(growth: Growth, sizes: Sequence[Sizes], costs: Sequence[float]) -> Agreement:
    """Hold costs against a declared growth.

    Args:
        growth: what is declared.
        sizes: at least three, smallest first.
        costs: one for each of `sizes`, positive.

    Raises:
        ValueError: when there are too few.
    """
    if len(sizes) < 3 or len(sizes) != len(costs):
        raise ValueError(f"{len(sizes)} sizes and {len(costs)} costs: at least three of each are needed")
    declared = np.array([growth.at(one) for one in sizes])
    cost = np.array(costs, dtype=float)
    if declared[-1] <= declared[0]:
        # A constant: it agrees with costs that do not double while sizes grow.
        return Agreement(slope=1.0 if cost[-1] < 2 * cost[0] else math.inf, share=1.0, residual=0.0)
    upper = slice(len(cost) // 2 - 1, None)
    slope = float(np.polyfit(np.log(declared[upper]), np.log(cost[upper]), 1)[0])
    linear = np.array([sum(one.values()) for one in sizes])
    terms = np.stack([np.ones_like(cost), linear, declared], axis=1)
    relative = terms / cost[:, None]
    weights, _ = nnls(relative, np.ones_like(cost))
    return Agreement(
        slope=slope, share=float(weights[2] * relative[-1, 2]), residual=float(np.abs(relative @ weights - 1).max())
    )
