"""How often 95 % intervals hold the truth, on scores whose truth is known.

python benchmarks/coverage.py [--datasets 2000] [--rows TEXT] [--jobs 1]

Four tables: intervals of a score by distribution, problems and samples (a star marks what lies outside 93 to 97 %); what
is left of discreteness for one pass or failure each, exactly; intervals and p-values of differences; rank intervals.
Every row is printed as soon as it is known; all of them take about 15 minutes of one core.
"""

import argparse
import functools
from concurrent.futures import ProcessPoolExecutor
from itertools import product

import numpy as np
from scipy.special import betaincinv, ndtr
from scipy.stats import binom

from instret.scoring.bootstrap import (
    bca_bounds,
    bootstrap_means,
    jackknife_means,
    percentile_bounds,
)
from instret.scoring.differences import paired_difference, sign_flip_p_values
from instret.scoring.ranks import rank_intervals
from instret.scoring.statistics import bounded_mean_interval, mean_interval

PROBLEMS, SAMPLES = (30, 120, 500), (1, 5, 10)
RESAMPLES = 1000
# Share of the variance (of normal scores) that is between problems.
BETWEEN = 0.5


def binary(rng, problems, samples, low=0.2, high=0.8):
    """Pass or fail; most problems are nearly always or nearly never solved. The share is another in each data set:
    with a fixed one, coverage at n = 1 speaks of the discreteness of that share (second table)."""
    truth = rng.uniform(low, high)
    chance = rng.beta(2 * truth, 2 * (1 - truth), (problems, 1))
    return (rng.random_sample((problems, samples)) < chance).astype(float), truth


def middle(rng, problems, samples):
    """0 or 1 like `binary`, but a quarter of the samples anywhere between."""
    ends, truth = binary(rng, problems, samples)
    between = rng.random_sample((problems, samples)) < 0.25
    return np.where(between, rng.random_sample((problems, samples)), ends), 0.25 * 0.5 + 0.75 * truth


def beta(a, b):
    def draw(rng, problems, samples):
        normal = np.sqrt(BETWEEN) * rng.standard_normal((problems, 1))
        normal = normal + np.sqrt(1 - BETWEEN) * rng.standard_normal((problems, samples))
        return betaincinv(a, b, ndtr(normal)), a / (a + b)

    return draw


DISTRIBUTIONS = {
    "binary": binary,
    "binary, 0.85 to 0.95": lambda rng, problems, samples: binary(rng, problems, samples, 0.85, 0.95),
    "0, 1 and a middle": middle,
    "uniform": beta(1, 1),
    "beta(2, 5)": beta(2, 5),
    "beta(5, 1)": beta(5, 1),
}
INTERVALS = ("percentile", "BCa", "student", "bounded")


@functools.cache
def weights(problems):
    """How often each resample holds each problem."""
    drawn = np.random.RandomState(0).randint(0, problems, (RESAMPLES, problems))
    return np.stack([np.bincount(row, minlength=problems) for row in drawn]) / problems


def resampled(means):
    """What `bootstrap_means` gives, in a fraction of the time for one data set after another."""
    return weights(means.size) @ means


def bounds(rows):
    means = rows.mean(axis=1)
    drawn = resampled(means)
    student, bounded = mean_interval(means, method="student"), bounded_mean_interval(means)
    return [
        percentile_bounds(drawn),
        bca_bounds(means.mean(), drawn, jackknife_means(means)),
        (student.low, student.high),
        (bounded.low, bounded.high),
    ]


def score_coverage(place):
    name, problems, samples, datasets = place
    rng = np.random.RandomState([list(DISTRIBUTIONS).index(name), problems, samples])
    truths, found = np.empty((datasets, 1)), np.empty((datasets, len(INTERVALS), 2))
    for number in range(datasets):
        rows, truths[number] = DISTRIBUTIONS[name](rng, problems, samples)
        found[number] = bounds(rows)
    low, high = found[..., 0], found[..., 1]
    return ((low <= truths) & (truths <= high)).mean(axis=0), (high - low).mean(axis=0)


def chance(datasets):
    """Of a coverage of 95 % in so many data sets, and its standard error."""
    return f"{datasets} data sets a row, so ±{np.sqrt(0.95 * 0.05 / datasets):.1%} (one standard error) by chance"


def wanted_places(wanted, table, *names):
    """Combinations of names and sizes whose row is asked for."""
    return [place for place in product(*names) if wanted in f"{table}: {' '.join(map(str, place))}"]


def print_scores(pool, datasets, wanted):
    places = [(*place, datasets) for place in wanted_places(wanted, "score", DISTRIBUTIONS, PROBLEMS, SAMPLES)]
    if not places:
        return
    print("Coverage of 95 % intervals of a score; in brackets the mean width")
    print(f"{chance(datasets)}\n")
    print(f"{'distribution':<21} {'P':>4} {'n':>3} " + " ".join(f"{name:>15}" for name in INTERVALS))
    lowest, highest = np.ones(len(INTERVALS)), np.zeros(len(INTERVALS))
    for (name, problems, samples, _), (held, width) in zip(places, pool.map(score_coverage, places), strict=True):
        lowest, highest = np.minimum(lowest, held), np.maximum(highest, held)
        cells = (
            f"{one:>7.1%}{' ' if 0.93 <= one <= 0.97 else '*'}({wide:.3f})"
            for one, wide in zip(held, width, strict=True)
        )
        print(f"{name:<21} {problems:>4} {samples:>3} " + " ".join(cells), flush=True)
    for label, row in (("lowest", lowest), ("highest", highest)):
        print(f"{label:<30} " + " ".join(f"{one:>7.1%}{'':8}" for one in row))


def print_discrete(wanted):
    places = wanted_places(wanted, "pass or fail", PROBLEMS)
    if not places:
        return
    print("\nOne pass or failure on each problem: exact coverage over true shares 0.05, 0.055, ..., 0.95\n")
    print(f"{'P':>4} {'interval':>10} {'mean':>7} {'least':>7} {'most':>7}")
    shares = np.linspace(0.05, 0.95, 181)
    for (problems,) in places:
        counts = np.arange(problems + 1)
        data = [np.repeat([0.0, 1.0], [problems - count, count]) for count in counts]
        likely = binom.pmf(counts[:, None], problems, shares)
        for name, interval in (
            ("student", lambda values: mean_interval(values, method="student")),
            ("bounded", bounded_mean_interval),
        ):
            ends = np.array([interval(values)[1:] for values in data])
            held = (likely * ((ends[:, :1] <= shares) & (shares <= ends[:, 1:]))).sum(axis=0)
            print(f"{problems:>4} {name:>10} {held.mean():>7.1%} {held.min():>7.1%} {held.max():>7.1%}")


def near(rng, problems, samples, factor=0.9):
    """Two models, the right one solving what the left one does a little less often."""
    chance = rng.beta(1.0, 0.4, (problems, 1))
    left, right = (rng.random_sample((problems, samples)) < chance * each for each in (1.0, factor))
    return left.mean(axis=1), right.mean(axis=1), (1 - factor) / 1.4


def tinkered(rng, problems, samples):
    """Equal but on one problem in ten, where left is better nine times of ten."""
    base = rng.random_sample(problems) * 0.5 + 0.25
    change = np.where(rng.random_sample(problems) < 0.9, 0.25, -0.25) * (rng.random_sample(problems) < 0.1)
    return base + change, base, 0.25 * 0.8 * 0.1


def graded(rng, problems, samples):
    ease = rng.beta(2.0, 1.0, (problems, 1))
    left, right = (ease * rng.random_sample((problems, samples)) ** power for power in (0.2, 0.4))
    return left.mean(axis=1), right.mean(axis=1), 2 / 3 * (1 / 1.2 - 1 / 1.4)


PAIRS = {
    "equal, pass or fail": lambda rng, problems, samples: near(rng, problems, samples, 1.0),
    "10 % apart": near,
    "graded": graded,
    "rarely apart": tinkered,
}
METHODS = ("percentile", "bca", "student")


def pair_coverage(place):
    name, problems, samples, datasets = place
    rng = np.random.RandomState([list(PAIRS).index(name), problems, samples])
    held, told = np.zeros(len(METHODS)), 0
    for _ in range(datasets):
        left, right, truth = PAIRS[name](rng, problems, samples)
        apart = left - right
        drawn, student = resampled(apart), paired_difference(left, right)
        bca = bca_bounds(apart.mean(), drawn, jackknife_means(apart))
        found = (percentile_bounds(drawn), bca, (student.low, student.high))
        held += [low <= truth + 1e-12 and truth - 1e-12 <= high for low, high in found]
        told += bool(sign_flip_p_values(left - right, flips=999) < 0.05)
    return held / datasets, told / datasets


def print_pairs(pool, datasets, wanted):
    places = [(*place, datasets) for place in wanted_places(wanted, "difference", PAIRS, PROBLEMS, (1, 5))]
    if not places:
        return
    print(f"\nCoverage of 95 % intervals of a difference, and how often p < 0.05\n{chance(datasets)}\n")
    print(f"{'two models':<21} {'P':>4} {'n':>3} " + " ".join(f"{name:>11}" for name in METHODS) + f" {'p < 0.05':>10}")
    for (name, problems, samples, _), (held, told) in zip(places, pool.map(pair_coverage, places), strict=True):
        cells = (f"{one:>10.1%}{' ' if 0.93 <= one <= 0.97 else '*'}" for one in held)
        print(f"{name:<21} {problems:>4} {samples:>3} " + " ".join(cells) + f" {told:>10.1%}", flush=True)


MODELS = {
    "apart by 0.05": np.array([0.7, 0.65, 0.6, 0.55, 0.5, 0.45]),
    "two ties": np.array([0.7, 0.7, 0.6, 0.5, 0.5, 0.4]),
    "all equal": np.full(6, 0.6),
    "twenty, five a place": np.repeat([0.7, 0.6, 0.5, 0.4], 5),
}


def counted_ranks(scores):
    """What is common: the middle 95 % of a model's places in resamples."""
    means = scores @ weights(scores.shape[1]).T
    places = 1 + (means[None] > means[:, None]).sum(axis=1)
    return np.quantile(places, [0.025, 0.975], axis=1, method="inverted_cdf").T


def rank_coverage(place):
    name, problems, datasets = place
    truth = MODELS[name]
    best, last = 1 + (truth > truth[:, None]).sum(axis=1), (truth >= truth[:, None]).sum(axis=1)
    rng = np.random.RandomState([list(MODELS).index(name), problems])
    held = np.zeros(3)
    for _ in range(datasets):
        ease = rng.standard_normal(problems)
        noise = rng.standard_normal((truth.size, problems))
        scores = truth[:, None] + 0.25 * ease + 0.15 * noise
        counted = counted_ranks(scores)
        alone, together = (
            np.array([(one.low, one.high) for one in rank_intervals(scores, simultaneous=each, resamples=RESAMPLES)])
            for each in (False, True)
        )
        for column, found in enumerate((counted, alone)):
            held[column] += np.mean((found[:, 0] <= best) & (last <= found[:, 1]))
        held[2] += np.all((together[:, 0] <= best) & (last <= together[:, 1]))
    return held / datasets


def print_ranks(pool, datasets, wanted):
    places = [(*place, datasets) for place in wanted_places(wanted, "rank", MODELS, PROBLEMS)]
    if not places:
        return
    print(
        f"\nHow often rank intervals hold the true places, shared ones in full\n{chance(datasets)} in the last column\n"
    )
    print(f"{'models':<21} {'P':>4} {'counted in resamples':>21} {'rank_intervals':>15} {'all at once':>12}")
    for (name, problems, _), held in zip(places, pool.map(rank_coverage, places), strict=True):
        print(f"{name:<21} {problems:>4} {held[0]:>21.1%} {held[1]:>15.1%} {held[2]:>12.1%}", flush=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--datasets", type=int, default=2000)
    parser.add_argument(
        "--rows", default="", metavar="TEXT", help="only rows with this in `TABLE: NAME P n`, e.g. 'rank: two ties 500'"
    )
    parser.add_argument("--jobs", type=int, default=1)
    chosen = parser.parse_args()
    values = np.random.RandomState(0).random_sample(120)
    np.testing.assert_allclose(resampled(values), bootstrap_means(values, resamples=RESAMPLES), atol=1e-12)
    with ProcessPoolExecutor(chosen.jobs) as pool:
        print_scores(pool, chosen.datasets, chosen.rows)
        print_discrete(chosen.rows)
        print_pairs(pool, chosen.datasets, chosen.rows)
        print_ranks(pool, max(1, chosen.datasets // 4), chosen.rows)


if __name__ == "__main__":
    main()
