"""How often the other 95 % intervals that are printed hold the truth; `coverage.py` has scores at k = 1, differences, ranks.

python benchmarks/coverage_others.py [--datasets 2000] [--rows TEXT]

Scores at larger k (eff@k, pass@k, and whatever else is a share), means without known bounds, wins and the probability of
improvement, the interquartile mean, what `instret plan` says of samples drawn again, medians of times. Every row is
printed as soon as it is known; all of them take about 15 minutes of one core.
"""

import argparse
from collections.abc import Callable
from itertools import product

import numpy as np
from scipy.special import betainc, betaincinv, betaln, ndtr

from instret.pairs import pair_up
from instret.scoring import (
    bounded_mean_interval,
    eff_at_k,
    interquartile_mean,
    mean_interval,
    median_interval,
    pass_at_k,
    probability_of_improvement,
    variance_components,
)
from instret.scoring.planning import sampling_bounds

SAMPLES = 10
RESAMPLES = 1000
# Of the chance to solve a problem: most are nearly always or nearly never solved.
ALPHA, BETA = 1.0, 0.4


def chances(rng, problems):
    return rng.beta(ALPHA, BETA, (problems, 1))


def passes(k, low=0.2, high=0.8):
    """1 - E[(1 - p)^k] has a closed form for p of a beta distribution, which is another in each data set: with a fixed
    one, coverage speaks of the discreteness of its truth."""

    def draw(rng, problems):
        share = rng.uniform(low, high)
        a, b = 2 * share, 2 * (1 - share)
        truth = 1 - np.exp(betaln(a, b + k) - betaln(a, b))
        right = rng.binomial(SAMPLES, rng.beta(a, b, problems))
        return bounded_mean_interval(pass_at_k([SAMPLES] * problems, right, k)), truth

    return draw


def efficiencies(k, passed=0.7):
    """Right with one chance everywhere, then uniform up to what the problem allows: the best of m is m / (m + 1) of it."""
    truth = 2 / 3 * (1 - (1 - (1 - passed) ** (k + 1)) / ((k + 1) * passed))

    def draw(rng, problems):
        scores = rng.beta(2.0, 1.0, (problems, 1)) * rng.random_sample((problems, SAMPLES))
        scores *= rng.random_sample(scores.shape) < passed
        return bounded_mean_interval([float(eff_at_k(row, k)) for row in scores]), truth

    return draw


def unclipped(samples):
    """Wrong, or up to twice as good as the reference."""

    def draw(rng, problems):
        right = rng.random_sample((problems, samples)) < chances(rng, problems)
        scores = right * 2 * rng.beta(2.0, 2.0, right.shape)
        return mean_interval(scores.mean(axis=1)), ALPHA / (ALPHA + BETA)

    return draw


def ratios(spread):
    def draw(rng, problems):
        return mean_interval(rng.lognormal(0.0, spread, problems)), np.exp(spread**2 / 2)

    return draw


def improvement(samples):
    """Both solve a problem with the same chance; where both do, left has the higher score two times of three."""
    truth = 0.5 + ALPHA * (ALPHA + 1) / ((ALPHA + BETA) * (ALPHA + BETA + 1)) / 6

    def draw(rng, problems):
        chance = chances(rng, problems)
        sides = [
            rng.random_sample((problems, samples)) ** power * (rng.random_sample((problems, samples)) < chance)
            for power in (0.2, 0.4)
        ]
        return probability_of_improvement(*sides), truth

    return draw


def middle_half(samples, a=2.0, b=5.0):
    ends = betaincinv(a, b, [0.25, 0.75])
    truth = 2 * a / (a + b) * np.diff(betainc(a + 1, b, ends))[0]

    def draw(rng, problems):
        normal = rng.standard_normal((problems, 1)) + rng.standard_normal((problems, samples))
        scores = betaincinv(a, b, ndtr(normal / np.sqrt(2)))
        return interquartile_mean(scores, resamples=RESAMPLES), truth

    return draw


def medians(draws, truth):
    return lambda rng, pairs: (median_interval(draws(rng, pairs)), truth)


def measured(spread):
    """Two programs that take equally long, in turns, until the interval is narrow or there are 41 pairs of times."""

    def draw(rng, _):
        found = pair_up(*[lambda: 1e9 * rng.lognormal(0.0, spread)] * 2)
        return (found.middle, found.low, found.high), 1.0

    return draw


def answered_again(samples):
    """The truth is of the very problems that were drawn."""

    def draw(rng, problems):
        chance = chances(rng, problems)
        rows = (rng.random_sample((problems, samples)) < chance).astype(float)
        return (rows.mean(), *sampling_bounds(variance_components(rows), problems, samples)), chance.mean()

    return draw


DRAWS: dict[str, Callable] = {
    "pass@5 of 10": passes(5),
    "pass@10 of 10": passes(10),
    "pass@2 of 10, easy": passes(2, 0.7, 0.8),
    "pass@5 of 10, easy": passes(5, 0.7, 0.8),
    "pass@5 of 10, very easy": passes(5, 0.85, 0.95),
    "eff@5 of 10": efficiencies(5),
    "eff@10 of 10": efficiencies(10),
    "eff_unclipped@1 of 1": unclipped(1),
    "eff_unclipped@1 of 10": unclipped(10),
    "ratios, log-normal 0.5": ratios(0.5),
    "ratios, log-normal 1.0": ratios(1.0),
    "improvement, wins of 1": improvement(1),
    "improvement of 5": improvement(5),
    "interquartile mean of 5": middle_half(5),
    "plan: again, 2 samples": answered_again(2),
    "plan: again, 5 samples": answered_again(5),
    "plan: again, 10 samples": answered_again(10),
}
TIMES: dict[str, Callable] = {
    "median, normal": medians(lambda rng, pairs: rng.standard_normal(pairs), 0.0),
    "median, exponential": medians(lambda rng, pairs: rng.exponential(size=pairs), np.log(2)),
    "median, Cauchy": medians(lambda rng, pairs: rng.standard_cauchy(pairs), 0.0),
}
# Up to 41 pairs, as many as they take.
STOPPED: dict[str, Callable] = {
    f"times in turns, ±{spread:.0%}": measured(spread) for spread in (0.02, 0.05, 0.07, 0.1, 0.3)
}
ROWS = (
    *((name, draw, problems) for (name, draw), problems in product(DRAWS.items(), (30, 120, 500))),
    *((name, draw, pairs) for (name, draw), pairs in product(TIMES.items(), (11, 21, 31, 41))),
    *((name, draw, 41) for name, draw in STOPPED.items()),
)


def print_row(number, name, draw, size, datasets):
    rng = np.random.RandomState([number, size])
    found = np.array([[*interval[1:], truth] for interval, truth in (draw(rng, size) for _ in range(datasets))])
    low, high, truth = found.T
    held = np.mean((low <= truth) & (truth <= high))
    print(
        f"{name:<25} {size:>4} {held:>7.1%}{' ' if 0.93 <= held <= 0.97 else '*'} {np.mean(high < truth):>8.1%} "
        f"{np.mean(low > truth):>9.1%} {np.mean(high - low):>8.3f}",
        flush=True,
    )


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--datasets", type=int, default=2000)
    parser.add_argument("--rows", default="", metavar="TEXT", help="only rows with this in `NAME P`, e.g. 'pass@5'")
    chosen = parser.parse_args()
    error = np.sqrt(0.95 * 0.05 / chosen.datasets)
    print(
        f"Coverage of 95 % intervals: {chosen.datasets} data sets a row, so ±{error:.1%} (one standard error) by chance\n"
    )
    print(f"{'interval':<25} {'P':>4} {'held':>8} {'too low':>8} {'too high':>9} {'width':>8}")
    for number, (name, draw, size) in enumerate(ROWS):
        if chosen.rows in f"{name} {size}":
            print_row(number, name, draw, size, chosen.datasets)


if __name__ == "__main__":
    main()
