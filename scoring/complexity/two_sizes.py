"""The class that costs grow in where two sizes grow.

classes along each size and along both --> formulas that grow so along all of them --> best fit of their terms, and of
1, n, m below them, to all costs --> the simplest that no other beats by CLEAR_FACTOR

A row of sizes of which one grows, or both in proportion, is a ladder of one size, and its class is found as that of any
such ladder. What grows with n along n, with m along m and with n^2 along both is n m, and can be nothing else; fits
decide between the few formulas that look alike along all three.
"""

import re
from collections.abc import Collection, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import nnls

from instret.scoring.complexity.selection import CLEAR_FACTOR, MOST_ERROR, NOISE, VAGUE, Estimate, Fit
from instret.scoring.growth import parse_growth

Numbers = NDArray[np.float64]
# Along each size, and along both.
_ROWS = 3
_FITTED_SHARE = 0.6
_MOST_COST = 1e300
_WORD = re.compile(r"[A-Za-z]+|\d+(?:\.\d+)?|\S")
_FACTOR = re.compile(r"(?:log|sqrt) \w+|\w+(?:\^[\w.]+)?")
# In n and m; each is also read with the two exchanged.
_FORMULAS = (
    "1", "log n", "sqrt n", "n", "n log n", "n^1.5", "n^2", "n^2 log n", "n^3", "2^n",
    "log n + log m", "n + m", "n + log m", "n + m log n", "n log m", "n log m + m", "n log n + m", "n log m + n log n",
    "n log n + m log m", "n log n + m log n", "n log m + m log m", "n log n + m log n + m log m",
    "n sqrt(m)", "n sqrt(m) + m", "n m", "n m + n log n", "n m log m", "n m log n", "n^2 + m", "n^2 + m log m",
    "n^2 + m log n", "n^2 log m", "n^2 + n m", "n^2 + m^2", "n^2 m", "n m log n + n m log m", "n^2 m^2", "n^2 m log n",
    "n^2 m log m", "n^3 m", "n^3 + m", "n 2^m", "2^n + m", "2^n + n m", "n 3^m",
)  # fmt: skip


def estimate_two(
    sizes: Sequence[tuple[float, float]],
    costs: Sequence[float],
    names: Sequence[str],
    along: Mapping[tuple[str, ...], Estimate],
    noise: float = NOISE,
) -> Estimate:
    """The class of costs in two sizes.

    Args:
        sizes: num_points x 2.
        costs: num_points, positive.
        names: of the sizes, as the classes are written in.
        along: the class of costs where these sizes grow, in proportion, and the others stay, in the first one's name.
        noise: prediction errors that say nothing, as a logarithm.

    Raises:
        ValueError: when sizes and costs do not belong together.
    """
    at, cost = np.asarray(sizes, dtype=float), np.asarray(costs, dtype=float)
    if len(at) != len(cost) or (cost <= 0).any():
        raise ValueError(f"{len(at)} sizes and {len(cost)} costs: each size has to have one, and it is positive")
    known = {growing: found.family for growing, found in along.items() if found.family != "inconclusive"}
    reason = "; ".join(f"along {' and '.join(growing)}: {found.family}" for growing, found in along.items())
    if len(known) < _ROWS - 1:
        return Estimate("inconclusive", 0.0, 0.0, "", reason or "no size grows alone")
    order = np.argsort(cost, kind="stable")
    at, cost = at[order], cost[order]
    fits = [fit for text in _alike(names, known) if (fit := _fit(at, cost, names, text))]
    if not fits:
        return Estimate("inconclusive", 0.0, 0.0, "", f"no formula grows so: {reason}")
    best = min(fit.error for fit in fits)
    chosen = next(fit for fit in fits if fit.error <= CLEAR_FACTOR * best + noise)
    others = sorted((fit for fit in fits if fit is not chosen), key=lambda fit: fit.error)
    runner_up = others[0] if others else None
    confidence = min(found.confidence for growing, found in along.items() if growing in known)
    if runner_up:
        confidence *= max(0.0, 1 - chosen.error / max(runner_up.error, 1e-12))
    name = runner_up.family if runner_up else ""
    if len(known) < _ROWS and (
        chosen.error > MOST_ERROR or (chosen.error > VAGUE and runner_up and runner_up.error < 2 * chosen.error)
    ):
        reason = f"{reason}; {chosen.family} explains the costs within {chosen.error:.0%} only"
        return Estimate("inconclusive", 0.0, 0.0, chosen.family, reason, tuple(fits))
    return Estimate(chosen.family, chosen.coefficient, confidence, name, reason, tuple(fits))


def formulas(names: Sequence[str], known: Mapping[tuple[str, ...], str]) -> list[str]:
    """All that is tried, simplest first.

    Args:
        names: of the sizes.
        known: classes along some of them; what is made of their sums and products is tried too.
    """
    first, second = names
    both = [
        " ".join({"n": one, "m": other}.get(word, word) for word in _WORD.findall(formula))
        for formula in _FORMULAS
        for one, other in (names, names[::-1])
    ]
    # A factorial is no formula.
    alone = ["1" if "!" in text else text for text in (known.get((first,), "1"), known.get((second,), "1"))]
    terms = [*alone, " ".join(alone), f"{alone[0]} log {second}", f"{alone[1]} log {first}"]
    sums = [f"{one} + {other}" for one in terms for other in terms if not _one_bounds_other(one, other, names)]
    every = [canonical(text, names) for text in (*both, *terms, *sums)]
    return sorted(dict.fromkeys(every), key=lambda text: _weight(text, names))


def canonical(formula: str, names: Sequence[str]) -> str:
    """A sum of products with its factors and terms in one order: powers before logarithms, by name.

    >>> canonical("log n m + n", ["n", "m"])
    'n + m log n'
    """
    terms = [_factors(term) for term in formula.split("+")]

    def place(factor: str) -> tuple[bool, int]:
        return factor.startswith("log"), next(at for at, name in enumerate([*names, ""]) if name in factor)

    ordered = [sorted(term, key=place) or ["1"] for term in terms]
    return " + ".join(
        " ".join(term) for term in sorted(ordered, key=lambda term: (place(term[0]), [*map(place, term)]))
    )


def _factors(term: str) -> list[str]:
    """Of a product, but for ones."""
    plain = re.sub(r"\s*\^\s*", "^", re.sub(r"[()\s]+", " ", term))
    return [factor for factor in _FACTOR.findall(plain) if factor != "1"]


def leading_order(formula: str, growing: Collection[str]) -> tuple[float, float, int]:
    """What a sum of products grows with where some sizes grow in proportion.

    Args:
        formula: in canonical form.
        growing: names of these sizes.

    Returns:
        The base of an exponential, the power, and the number of logarithms of its leading term; beside an exponential
        nothing else counts.

    >>> leading_order("n m + m log n", ["n", "m"]), leading_order("n m + m log n", ["n"])
    ((1.0, 2.0, 0), (1.0, 1.0, 0))
    """
    return max(_order(_factors(term), growing) for term in formula.split(" + "))


def _order(factors: Sequence[str], growing: Collection[str]) -> tuple[float, float, int]:
    base, power, logarithms = 1.0, 0.0, 0
    for factor in factors:
        function, _, name = factor.rpartition(" ")
        below, _, above = name.partition("^")
        if above in growing:
            base *= float(below)
        elif below in growing and function == "log":
            logarithms += 1
        elif below in growing:
            power += float(above or (0.5 if function == "sqrt" else 1.0))
    return (base, power, logarithms) if base == 1 else (base, 0.0, 0)


def _one_bounds_other(one: str, other: str, names: Sequence[str]) -> bool:
    """Whether one of two products is at most of the order of the other one, whichever sizes grow."""
    rows = [[name] for name in names] + [list(names)]
    below = [_order(_factors(one), row) <= _order(_factors(other), row) for row in rows]
    above = [_order(_factors(one), row) >= _order(_factors(other), row) for row in rows]
    return all(below) or all(above)


def _alike(names: Sequence[str], known: Mapping[tuple[str, ...], str]) -> list[str]:
    """The formulas that grow as is known along all rows."""
    return [
        text
        for text in formulas(names, known)
        if all(
            "!" not in family and leading_order(text, growing) == leading_order(family, growing)
            for growing, family in known.items()
        )
    ]


def _weight(formula: str, names: Sequence[str]) -> tuple[float, int, int]:
    """How far a formula reaches where both sizes grow alike, its number of terms, and its length."""
    reach = parse_growth(formula, names).at(dict.fromkeys(names, 64.0))
    return round(reach, 6), formula.count("+"), len(formula)


def _fit(at: Numbers, cost: Numbers, names: Sequence[str], formula: str) -> Fit | None:
    split = max(1, int(len(cost) * _FITTED_SHARE))
    own = [_values(at, names, term) for term in formula.split(" + ")]
    if not all(np.isfinite(term).all() for term in own):
        return None
    whole = np.sum(own, axis=0)
    below = [
        term for name in ("1", *names) if (term := _values(at, names, name)) is not None and _is_below(term, own, at)
    ]
    relative = np.stack([*own, *below], axis=1) / cost[:, None]
    weights, _ = nnls(relative[:split], np.ones(split), maxiter=1000)
    deviation = np.abs(np.log(np.maximum(relative @ weights, 1e-9)))
    # A term that matters along one size only is missed below, not among the dearest.
    error = max(float(deviation[:split].mean()), float(deviation[split:].mean()))
    weights, _ = nnls(relative, np.ones(len(cost)), maxiter=1000)
    curve = (relative @ weights) * cost
    coefficient = float(sum(weights[place] * term[-1] for place, term in enumerate(own)) / whole[-1])
    return Fit(formula, error, coefficient, "", tuple(map(float, curve)))


def _values(at: Numbers, names: Sequence[str], formula: str) -> Numbers:
    growth = parse_growth(formula, names)
    values = []
    for row in at:
        try:
            values.append(min(growth.at(dict(zip(names, row, strict=True))), _MOST_COST))
        except OverflowError:
            values.append(np.inf)
    return np.array([np.inf if value >= _MOST_COST else value for value in values])


def _is_below(term: Numbers, own: Sequence[Numbers], at: Numbers) -> bool:
    """Whether a term is nowhere among the sizes beyond the formula: else it would be a part of the class."""
    return bool((term <= 1.0001 * sum(own)).all()) and not any(np.array_equal(term, other) for other in own)
