"""Candidate and reference in turns: the ratio is of pairs, its interval is honest, and it stops when it is narrow."""

import itertools
import random

import pytest

from instret.pairs import FEWEST, MOST, pair_up
from instret.records import Result


def figures(*values):
    """A figure that comes to the next of these each time, round and round."""
    return itertools.cycle(values).__next__


def test_equal_figures_are_a_ratio_of_one_after_the_fewest_pairs():
    ratio = pair_up(figures(5.0), figures(5.0))
    assert (ratio.middle, ratio.low, ratio.high, ratio.pairs) == (1.0, 1.0, 1.0, FEWEST)


def test_a_steady_factor_is_found_exactly():
    assert pair_up(figures(30.0), figures(10.0)).middle == 3.0


def test_what_slows_both_cancels_out():
    load = random.Random(1)
    slowness = itertools.chain.from_iterable([factor, factor] for factor in iter(lambda: 1 + 9 * load.random(), None))
    ratio = pair_up(lambda: 2.0 * next(slowness), lambda: 1.0 * next(slowness))
    assert ratio.middle == pytest.approx(2.0)
    assert ratio.pairs == FEWEST


def test_one_outlier_moves_nothing():
    slow_once = itertools.chain([1000.0], itertools.repeat(10.0)).__next__
    ratio = pair_up(slow_once, figures(10.0))
    assert (ratio.middle, ratio.high) == (1.0, 1.0)


def test_noisy_figures_are_measured_up_to_the_most_pairs():
    rng = random.Random(7)
    ratio = pair_up(lambda: rng.uniform(1, 9), lambda: rng.uniform(1, 9))
    assert ratio.pairs == MOST
    assert ratio.low < 1 < ratio.high
    assert ratio.spread >= max(1 - ratio.low, ratio.high - 1)


def test_looking_again_until_it_is_narrow_keeps_the_interval_s_promise():
    rng = random.Random(2)

    def seconds():
        return 1e9 * rng.lognormvariate(0.0, 0.08)

    found = [pair_up(seconds, seconds) for _ in range(1000)]
    assert len({ratio.pairs for ratio in found}) > 3
    assert 0.94 <= sum(ratio.low <= 1 <= ratio.high for ratio in found) / len(found) <= 0.97


def test_each_pair_is_taken_in_the_other_order():
    order = []
    pair_up(lambda: order.append("candidate") or 1.0, lambda: order.append("reference") or 1.0)
    assert order[:4] == ["candidate", "reference", "reference", "candidate"]
    assert order.count("candidate") == order.count("reference") == FEWEST


@pytest.mark.parametrize(
    ("interval", "noise"), [(None, False), ((90, 130), True), ((101, 119), False), ((140, 160), False)]
)
def test_an_interval_wider_than_its_difference_is_noise(interval, noise):
    middle = sum(interval) // 2 if interval else 110
    result = Result(
        task_id="a",
        sample=0,
        level=1,
        case=0,
        verdict="accepted",
        instructions=middle,
        reference_instructions=100,
        interval=interval,
    )
    assert result.is_noise is noise
