"""The class that costs over a ladder of sizes grow in.

sizes, costs --> for each class the best fit of a + b h + c g, and how it predicts the largest --> Estimate

g is the class, h one of lower order; a, b, c >= 0 and errors are relative. Fits are made on the lower part of the
ladder (of the logarithms of sizes) and judged by the mean absolute logarithm of prediction over cost on the upper
part. The lowest class wins that no other beats by CLEAR_FACTOR. Classes that differ by a logarithm are told apart by
the trend of the marginal cost (the cost that one more unit of the lower class brings) against log n instead: it is
free of all constants, and a jump in the interpreter's own cost is a step in it, but no steady rise.
"""

import re
from collections.abc import Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray
from scipy.optimize import nnls

from instret.scoring.complexity.families import Family, one_size
from instret.scoring.complexity.trend import log_trend

CLEAR_FACTOR = 1.3
# Prediction errors (of logarithms) that say nothing: interpreters have steps of this height in them.
NOISE = 0.03
# Beyond it no class explains the costs.
MOST_ERROR = 0.25
# Beyond it a class has to be twice as good as the runner-up.
VAGUE = 0.08
_FITTED_SHARE = 0.62
# A term that makes up less of the largest cost may as well mend the misfit of the one below it.
_LEAST_SHARE = 0.15
LEAST_POINTS = 5
_SMALLEST = 6
# The part of the marginal cost at the top that rises with log n, and how much of its variance that rise explains.
_LEAST_LOG_SHARE = 0.25
_STEADY = 0.95
_STRAIGHT = 0.99
# Beyond this share the marginal cost rises faster than any logarithm.
_MOST_LOG_SHARE = 1.5
_UNSTEADY = 0.85
# Counts of opcodes have no steps of the interpreter's in them, which could look like an unsteady rise.
_UNSTEADY_EXACT = 0.5
# Sizes that span less do not tell an unsteady rise from none.
_LEAST_RANGE = {"n": 64.0, "n^2": 16.0}
_LOG_PAIRS = {"log n": "1", "n log n": "n", "n^2 log n": "n^2"}
Numbers = NDArray[np.float64]


class Fit(msgspec.Struct, frozen=True):
    """How one class explains the costs.

    Attributes:
        family: name of the class.
        error: mean absolute logarithm of prediction over cost on the upper part of the ladder.
        coefficient: c of c g, fitted on the whole ladder.
        nuisance: name of the term of lower order beside it, or "".
        curve: fitted costs on the whole ladder.
        share: of the class's own term in the fitted cost at the top.
    """

    family: str
    error: float
    coefficient: float
    nuisance: str
    curve: tuple[float, ...]
    share: float = 1.0


class Estimate(msgspec.Struct, frozen=True):
    """What class the costs grow in.

    Attributes:
        family: its name, or "inconclusive".
        coefficient: of the class's term, in units of cost; 0 when inconclusive.
        confidence: from 0 to 1: one minus the ratio of its error to that of the runner-up.
        runner_up: the class that comes next.
        reason: what decided, or why nothing could be decided.
        fits: of all classes, rising.
    """

    family: str
    coefficient: float
    confidence: float
    runner_up: str
    reason: str
    fits: tuple[Fit, ...] = ()

    @property
    def fit(self) -> Fit | None:
        """The fit of the class that was chosen."""
        return next((fit for fit in self.fits if fit.family == self.family), None)


def estimate(
    sizes: Sequence[float],
    costs: Sequence[float],
    noise: float = NOISE,
    name: str = "n",
    spread: Sequence[float] | None = None,
) -> Estimate:
    """The class of costs in one size.

    Args:
        sizes: rising, num_points; at least five.
        costs: num_points, positive.
        noise: prediction errors that say nothing, as a logarithm; 0.01 for exact counts of opcodes.
        name: of the size, as the classes are written in.
        spread: relative standard deviation of each cost, where the meter is a clock; points weigh less the wider it
            is, and errors below twice its median say nothing. None where counts are exact.

    Raises:
        ValueError: when the points are too few, or are none.
    """
    n, cost = np.asarray(sizes, dtype=float), np.asarray(costs, dtype=float)
    if len(n) < LEAST_POINTS or len(n) != len(cost):
        raise ValueError(f"{len(n)} sizes and {len(cost)} costs: at least {LEAST_POINTS} of each are needed")
    if (n < 1).any() or (np.diff(n) <= 0).any() or (cost <= 0).any():
        raise ValueError("sizes have to rise from 1 or more, and costs to be positive")
    deviation = np.zeros(len(n)) if spread is None else np.asarray(spread, dtype=float)
    if len(deviation) != len(n):
        raise ValueError(f"{len(deviation)} spreads for {len(n)} sizes")
    if len(n) > 2 * LEAST_POINTS:
        kept = n >= min(_SMALLEST, n[len(n) // 3])
        n, cost, deviation = n[kept], cost[kept], deviation[kept]
    noise = max(noise, 2 * float(np.median(deviation)))
    fits = {fit.family: fit for fit in _fits(n, cost, noise / np.maximum(deviation, noise))}
    return renamed(_choose(n, cost, fits, noise), name)


def renamed(found: Estimate, name: str) -> Estimate:
    """What was found in n, in another size's name."""

    def written(text: str) -> str:
        return re.sub(r"\bn\b", name, text)

    return msgspec.structs.replace(
        found,
        family=written(found.family),
        runner_up=written(found.runner_up),
        reason=written(found.reason),
        fits=tuple(
            msgspec.structs.replace(fit, family=written(fit.family), nuisance=written(fit.nuisance))
            for fit in found.fits
        ),
    )


def _fits(n: Numbers, cost: Numbers, trust: Numbers) -> list[Fit]:
    cut = np.log(n[0]) + _FITTED_SHARE * (np.log(n[-1]) - np.log(n[0]))
    split = min(max(3, int((np.log(n) < cut).sum())), len(n) - 2)
    classes = [family for family in one_size() if np.isfinite(family.at(n[:, None])).all()]
    return [_best_fit(n, cost, trust, family, classes, split) for family in classes]


def _best_fit(n: Numbers, cost: Numbers, trust: Numbers, family: Family, classes: list[Family], split: int) -> Fit:
    """Among the terms of lower order the one that explains the lower part of the ladder best."""
    lower = [other for other in classes if 0 < other.order < family.order]
    chosen: tuple[float, float, Family | None, Numbers] | None = None
    for term in _shapes(family, n):
        for other in [None, *lower]:
            columns = [np.ones_like(n), term] + ([other.at(n[:, None])] if other else [])
            relative = np.stack(columns if family.order else columns[:1], axis=1) / cost[:, None]
            weights, _ = nnls(relative[:split] * trust[:split, None], trust[:split])
            deviation = np.abs(np.log(np.maximum(relative @ weights, 1e-9)))
            misfit = float(np.average(deviation[:split], weights=trust[:split]))
            if chosen is None or misfit < 0.9 * chosen[0] - 1e-12:
                chosen = misfit, float(np.average(deviation[split:], weights=trust[split:])), other, relative
    assert chosen
    _, error, nuisance, relative = chosen
    weights, _ = nnls(relative * trust[:, None], trust)
    curve = (relative @ weights) * cost
    coefficient = float(weights[1]) if family.order else float(weights[0])
    share = float(weights[1] * relative[-1, 1]) if family.order else 1.0
    return Fit(family.name, error, coefficient, nuisance.name if nuisance else "", tuple(map(float, curve)), share)


def _shapes(family: Family, n: Numbers) -> list[Numbers]:
    """The class's term; with a logarithm also that of a part of n, as in a heap whose lower levels cost nothing."""
    term = family.at(n[:, None])
    if not family.name.endswith(" log n"):
        return [term]
    logarithm = np.log2(n) + 1
    return [term, *(term / logarithm * np.maximum(logarithm - less, 0.5) for less in (2, 3))]


def _choose(n: Numbers, cost: Numbers, fits: dict[str, Fit], noise: float) -> Estimate:
    best = min(fit.error for fit in fits.values())
    limit = CLEAR_FACTOR * best + noise
    name = next(fit.family for fit in fits.values() if fit.error <= limit)
    hidden = fits[name].nuisance
    if hidden and fits[name].share < _LEAST_SHARE and fits[hidden].error <= limit + VAGUE / 2:
        name = hidden
    reason = f"predicts the largest sizes within {fits[name].error:.1%}"
    for upper, lower in _LOG_PAIRS.items():
        beside = {"log n": "sqrt n", "n log n": "n^1.5"}.get(upper)
        if upper in fits and (name in (upper, lower) or (name == beside and fits[upper].error < 3 * fits[name].error)):
            return _by_trend(n, cost, fits, lower, upper, noise)
    return _result(fits, name, reason)


def _by_trend(n: Numbers, cost: Numbers, fits: dict[str, Fit], lower: str, upper: str, noise: float) -> Estimate:
    """Decide between a class and the same with a logarithm more."""
    trend = log_trend(n, cost, 0 if lower == "1" else (1 if lower == "n" else 2))
    share, steadiness = trend.share, trend.straightness
    part = f"{min(share, 1.0):.0%}" if share <= _MOST_LOG_SHARE else "more than all"
    reason = f"{part} of the marginal cost rises with log n, {steadiness:.0%} of its variance"
    least = noise if lower == "1" else _LEAST_LOG_SHARE
    narrow = n[-1] < _LEAST_RANGE.get(lower, 1.0) * n[0] and share >= least
    if not narrow and (share < least or steadiness < (_UNSTEADY if noise >= NOISE else _UNSTEADY_EXACT)):
        return _result(fits, lower, reason, upper, max(0.0, 1 - share * steadiness))
    # Where the lower class predicts as well, the line has to be as straight as a law.
    refuted = fits[lower].error > CLEAR_FACTOR * fits[upper].error + noise
    if steadiness >= (_STEADY if refuted else _STRAIGHT) and share <= _MOST_LOG_SHARE:
        return _result(fits, upper, reason, lower, steadiness * min(1.0, share / (2 * least)))
    return Estimate("inconclusive", 0.0, 0.0, upper, reason, tuple(fits.values()))


def _result(
    fits: dict[str, Fit], name: str, reason: str, runner_up: str = "", confidence: float | None = None
) -> Estimate:
    """The estimate of a class, unless it does not explain the costs well enough.

    Args:
        fits: by class, rising.
        name: of the class.
        reason: for it.
        runner_up: the class it was held against, where a trend decided.
        confidence: of that decision.
    """
    fit = fits[name]
    if not runner_up:
        order = list(fits)
        simpler = [other for other in order if order.index(other) < order.index(name)]
        runner_up = min(simpler or [other for other in order if other != name], key=lambda other: fits[other].error)
    if fit.error > MOST_ERROR:
        reason = f"no class explains the costs: the best one by {fit.error:.0%}"
    elif fit.error > VAGUE and confidence is None and fits[runner_up].error < 2 * fit.error:
        reason = f"{name} predicts the largest sizes within {fit.error:.0%} only, and is not alone"
    else:
        if confidence is None:
            confidence = max(0.0, 1 - fit.error / max(fits[runner_up].error, 1e-12))
        return Estimate(name, fit.coefficient, confidence, runner_up, reason, tuple(fits.values()))
    return Estimate("inconclusive", 0.0, 0.0, name, reason, tuple(fits.values()))
