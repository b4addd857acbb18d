"""Distributions keep their bounds and give each value as often as their law says."""

from collections import Counter
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from instret.generators import distributions

seeds = st.integers(min_value=0)
lengths = st.integers(0, 80)
bounds = st.tuples(st.integers(-(10**18), 10**18), st.integers(0, 10**18)).map(lambda pair: (pair[0], sum(pair)))
LAWS = {
    "zipf": lambda rng, n, low, high: distributions.zipf(rng, n, low, high, 1),
    "geometric": distributions.geometric,
    "heavy_tailed": distributions.heavy_tailed,
    "clustered": lambda rng, n, low, high: distributions.clustered(rng, n, low, high, 3, 10**17),
    "bimodal": distributions.bimodal,
    "with_outliers": lambda rng, n, low, high: distributions.with_outliers(rng, n, low, high, 5),
}


@pytest.mark.parametrize("law", LAWS)
@settings(max_examples=30)
@given(seed=seeds, n=lengths, bounds=bounds)
def test_every_law_gives_as_many_integers_as_asked_within_the_bounds(law, seed, n, bounds) -> None:
    values = LAWS[law](Random(seed), n, *bounds)
    assert len(values) == n
    assert all(type(value) is int and bounds[0] <= value <= bounds[1] for value in values)


def test_zipf_gives_the_first_of_ten_a_third_of_all_places_and_the_last_a_thirtieth() -> None:
    """With 10 values the first one takes 1/H(10) = 34% of all places, the last one 3.4%."""
    counts = [count for _, count in Counter(distributions.zipf(Random(0), 20_000, 0, 10**18, 10)).most_common()]
    assert len(counts) == 10
    assert counts[0] / 20_000 == pytest.approx(0.341, abs=0.02)
    assert counts[-1] / 20_000 == pytest.approx(0.034, abs=0.01)


def test_geometric_halves_from_value_to_value() -> None:
    counts = Counter(distributions.geometric(Random(0), 32_000, 100, 10**9))
    for step in range(5):
        assert counts[100 + step] / 32_000 == pytest.approx(0.5 ** (step + 1), rel=0.15)


def test_heavy_tails_have_values_of_every_magnitude() -> None:
    values = distributions.heavy_tailed(Random(0), 30_000, 5, 5 + 2**30 - 1)
    counts = Counter((value - 5).bit_length() for value in values)
    assert set(counts) == set(range(31))
    # Of the values below 2**k half have k bits: magnitude k gets 1/2 + 1/4 + ... of the 31 equal shares.
    assert all(counts[bits] / 30_000 == pytest.approx(1 / 31, rel=0.25) for bits in range(1, 25))


@given(seeds, st.integers(1, 5), st.integers(0, 3))
def test_clusters_are_no_wider_than_said(seed: int, clusters: int, radius: int) -> None:
    values = set(distributions.clustered(Random(seed), 60, 0, 10**9, clusters, radius))
    starts = sum(value - 1 not in values for value in values)
    assert len(values) <= clusters * (2 * radius + 1)
    assert starts <= clusters * (radius + 1)


def test_bimodal_values_lie_in_the_outermost_tenths_half_of_them_in_each() -> None:
    values = distributions.bimodal(Random(0), 10_000, 0, 1000)
    assert all(value <= 100 or value >= 900 for value in values)
    assert sum(value <= 100 for value in values) / 10_000 == pytest.approx(0.5, abs=0.03)


@given(seeds, st.integers(0, 60), st.integers(0, 80))
def test_outliers_are_as_many_as_asked_and_far_away(seed: int, n: int, outliers: int) -> None:
    values = distributions.with_outliers(Random(seed), n, 0, 10**6, outliers)
    assert sum(value >= 500_000 for value in values) == min(n, outliers)
    assert sum(value <= 1000 for value in values) == n - min(n, outliers)
