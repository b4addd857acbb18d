"""The class that costs over a grid of two sizes grow in.

sizes, costs --> for each formula the best fit of its terms and of 1, n, m below them --> how it predicts the dearest
part of the grid --> the simplest that no other beats by CLEAR_FACTOR
"""

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import nnls

from instret.scoring.complexity.selection import CLEAR_FACTOR, MOST_ERROR, NOISE, VAGUE, Estimate, Fit
from instret.scoring.growth import parse_growth

Numbers = NDArray[np.float64]
LEAST_POINTS_ON_GRID = 9
_FITTED_SHARE = 0.6
_MOST_COST = 1e300
_WORD = re.compile(r"[A-Za-z]+|\d+(?:\.\d+)?|\S")
# What costs less than this many times the least is mostly the constant.
_BASELINE = 4.0
_LEAST_SUBSTANTIAL = 16
_LEAST_RANGE = 8.0
# In n and m; each is also read with the two exchanged.
_FORMULAS = (
    "1", "log n", "sqrt n", "n", "n log n", "n^1.5", "n^2", "n^2 log n", "n^3", "2^n",
    "log n + log m", "n + m", "n + log m", "n + m log n", "n log m", "n log m + m", "n log n + m", "n log m + n log n",
    "n log n + m log m", "n log n + m log n", "n log m + m log m", "n log n + m log n + m log m",
    "n sqrt(m)", "n sqrt(m) + m", "n m", "n m + n log n", "n m log m", "n m log n", "n^2 + m", "n^2 + m log m",
    "n^2 + m log n", "n^2 log m", "n^2 + n m", "n^2 + m^2", "n^2 m", "n m log n + n m log m", "n^2 m^2", "n^2 m log n",
    "n^2 m log m", "n^3 m", "n^3 + m", "n 2^m", "2^n + m", "2^n + n m", "n 3^m",
)  # fmt: skip


def formulas(names: Sequence[str]) -> list[str]:
    """All that is tried, simplest first."""
    both = [
        canonical(" ".join({"n": first, "m": second}.get(word, word) for word in _WORD.findall(formula)), names)
        for formula in _FORMULAS
        for first, second in (names, names[::-1])
    ]
    return sorted(dict.fromkeys(both), key=lambda text: _weight(text, names))


def canonical(formula: str, names: Sequence[str]) -> str:
    """A sum of products with its factors and terms in one order: powers before logarithms, by name.

    >>> canonical("log n m + n", ["n", "m"])
    'n + m log n'
    """
    plain = re.sub(r"\s*\^\s*", "^", re.sub(r"[()\s]+", " ", formula))
    factor = r"(?:log|sqrt) \w+|\w+(?:\^[\w.]+)?"
    terms = [re.findall(factor, term) for term in plain.split("+")]

    def place(factor: str) -> tuple[bool, int]:
        return factor.startswith("log"), next(at for at, name in enumerate([*names, ""]) if name in factor)

    ordered = [sorted(term, key=place) for term in terms]
    return " + ".join(
        " ".join(term) for term in sorted(ordered, key=lambda term: (place(term[0]), [*map(place, term)]))
    )


def leading_terms(sums: Sequence[str], names: Sequence[str]) -> str:
    """The sum of sums, without the terms that others outgrow.

    >>> leading_terms(["n log n", "n + m"], ["n", "m"])
    'n log n + m'
    """
    terms = sorted({canonical(term, names) for one in sums for term in one.split(" + ")})
    kept: list[str] = []
    for term in terms:
        others = [other for other in terms if other != term]
        if not any(_is_bounded(term, other, names) for other in others):
            kept.append(term)
    return canonical(" + ".join(kept), names)


def _is_bounded(lower: str, upper: str, names: Sequence[str]) -> bool:
    """Whether a term is at most of the order of another, whichever sizes grow."""
    low, high = parse_growth(lower, names), parse_growth(upper, names)
    near, far = 2.0**4, 2.0**8
    for growing in ({names[0]}, {names[1]}, set(names)):
        sizes = {name: far if name in growing else near for name in names}
        start = dict.fromkeys(names, near)
        if low.at(sizes) / low.at(start) > 1.0001 * high.at(sizes) / high.at(start):
            return False
    return True


def _weight(formula: str, names: Sequence[str]) -> tuple[float, int, int]:
    """How far a formula reaches where both sizes grow alike, its number of terms, and its length."""
    reach = parse_growth(formula, names).at(dict.fromkeys(names, 64.0))
    return round(reach, 6), formula.count("+"), len(formula)


def estimate_two(
    sizes: Sequence[tuple[float, float]], costs: Sequence[float], names: Sequence[str], noise: float = NOISE
) -> Estimate:
    """The class of costs in two sizes.

    Args:
        sizes: num_points x 2; at least nine, in which both vary.
        costs: num_points, positive.
        names: of the sizes, as the classes are written in.
        noise: prediction errors that say nothing, as a logarithm.

    Raises:
        ValueError: when the points are too few, or are none.
    """
    at, cost = np.asarray(sizes, dtype=float), np.asarray(costs, dtype=float)
    if len(at) < LEAST_POINTS_ON_GRID or len(at) != len(cost) or (cost <= 0).any():
        raise ValueError(
            f"{len(at)} sizes and {len(cost)} positive costs: at least {LEAST_POINTS_ON_GRID} of each are needed"
        )
    ranges = at.max(axis=0) / at.min(axis=0)
    substantial = cost >= _BASELINE * cost.min()
    if substantial.sum() >= _LEAST_SUBSTANTIAL:
        at, cost = at[substantial], cost[substantial]
    order = np.argsort(cost, kind="stable")
    at, cost = at[order], cost[order]
    split = max(5, int(len(cost) * _FITTED_SHARE))
    fits = [fit for text in formulas(names) if (fit := _fit(at, cost, names, text, split))]
    best = min(fit.error for fit in fits)
    chosen = next(fit for fit in fits if fit.error <= CLEAR_FACTOR * best + noise)
    others = sorted((fit for fit in fits if fit is not chosen), key=lambda fit: fit.error)
    simpler = [fit for fit in others if fits.index(fit) < fits.index(chosen)]
    runner_up = (simpler or others)[0]
    confidence = max(0.0, 1 - chosen.error / max(runner_up.error, 1e-12))
    reason = f"predicts the dearest sizes within {chosen.error:.1%}"
    if chosen.error > MOST_ERROR:
        reason = f"no class explains the costs: the best one by {chosen.error:.0%}"
    elif narrow := [name for name, span in zip(names, ranges, strict=True) if _is_narrow(name, span, chosen.family)]:
        reason = f"{narrow[0]} ranges over too little to tell powers from logarithms; {chosen.family} fits best"
    elif chosen.error > VAGUE and runner_up.error < 2 * chosen.error:
        reason = f"{chosen.family} predicts the dearest sizes within {chosen.error:.0%} only, and is not alone"
    else:
        return Estimate(chosen.family, chosen.coefficient, confidence, runner_up.family, reason, tuple(fits))
    return Estimate("inconclusive", 0.0, 0.0, chosen.family, reason, tuple(fits))


def _is_narrow(name: str, span: float, formula: str) -> bool:
    """Whether a size that matters spans too little; an exponent tells itself apart anywhere."""
    matters = re.search(rf"\b{name}\b", formula) and not re.search(rf"\d\^{name}\b", formula)
    return bool(matters) and span < _LEAST_RANGE


def _fit(at: Numbers, cost: Numbers, names: Sequence[str], formula: str, split: int) -> Fit | None:
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
    # A term that matters on one edge of the grid only is missed below, not among the dearest.
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
    """Whether a term is nowhere on the grid beyond the formula: else it would be a part of the class."""
    return bool((term <= 1.0001 * sum(own)).all()) and not any(np.array_equal(term, other) for other in own)
