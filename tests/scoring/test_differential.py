"""Efficiency clusters and DPS against the definition, spelled out (EvalPerf)."""

from itertools import pairwise
from math import inf, nan, sqrt
from random import Random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from instret.scoring import Clusters, differential_scores, efficiency_clusters, task_scores

references = st.lists(st.floats(1e3, 1e12), min_size=1, max_size=30)


def evalperf_scores(cost: float, clusters: Clusters) -> tuple[float, float]:
    """As EvalPerf's program walks: from fast to slow, the first that is not faster than the sample."""
    for place in reversed(range(len(clusters.slowest))):
        if cost <= clusters.slowest[place]:
            return 100 * float(clusters.share[place]), 100 * (place + 1) / len(clusters.slowest)
    return 0.0, 0.0


class TestClusters:
    def test_are_cut_where_the_next_is_faster_by_more_than_the_threshold(self) -> None:
        found = efficiency_clusters([100.0, 90.1, 80.0, 40.0, 39.0], gap_weight=0.0)
        # 9.9 % stay together, 11.2 % and 50 % do not.
        assert found.slowest.tolist() == [100.0, 80.0, 40.0]
        assert found.share == pytest.approx([0.4, 0.6, 1.0], abs=1e-15)

    def test_small_costs_need_a_larger_gap(self) -> None:
        # At a cost of 1e6, the threshold is 0.1 + sqrt(1e4 / 1e6) = 0.2.
        assert len(efficiency_clusters([1e6, 0.81e6]).slowest) == 1
        assert len(efficiency_clusters([1e6, 0.79e6]).slowest) == 2
        assert len(efficiency_clusters([1e10, 0.89e10]).slowest) == 2

    @given(references)
    def test_equal_the_definition(self, costs: list[float]) -> None:
        ordered = sorted(costs, reverse=True)
        groups = [[ordered[0]]]
        for slower, faster in pairwise(ordered):
            if (slower - faster) / slower > 0.10 + sqrt(10_000 / slower):
                groups.append([])
            groups[-1].append(faster)
        found = efficiency_clusters(costs)
        assert found.slowest.tolist() == [group[0] for group in groups]
        sizes = np.cumsum([len(group) for group in groups]) / len(costs)
        assert found.share == pytest.approx(sizes, abs=1e-12)

    @given(references, st.randoms(use_true_random=False))
    def test_do_not_depend_on_the_order(self, costs: list[float], random: Random) -> None:
        shuffled = list(costs)
        random.shuffle(shuffled)
        assert all(map(np.array_equal, efficiency_clusters(shuffled), efficiency_clusters(costs)))

    @given(references, st.sampled_from([0.25, 2.0, 1024.0]))
    def test_without_a_weight_do_not_depend_on_the_unit(self, costs: list[float], unit: float) -> None:
        here = efficiency_clusters(costs, gap_weight=0.0)
        there = efficiency_clusters([unit * cost for cost in costs], gap_weight=0.0)
        assert there.slowest.tolist() == (unit * here.slowest).tolist()
        assert there.share.tolist() == here.share.tolist()

    def test_too_few_of_them_are_an_error_that_names_the_problem(self) -> None:
        with pytest.raises(ValueError, match="problem tolls: its references make 2 clusters, 4 are wanted"):
            efficiency_clusters([1e9, 1e8], least=4, name="tolls")

    def test_need_a_reference(self) -> None:
        with pytest.raises(ValueError, match="problem tolls: has no references"):
            efficiency_clusters([], name="tolls")
        with pytest.raises(ValueError, match="problem tolls: its reference has no finite cost"):
            efficiency_clusters([1.0, inf], name="tolls")


class TestDifferentialScores:
    def test_of_a_problem_worked_by_hand(self) -> None:
        clusters = efficiency_clusters([100.0, 95.0, 50.0, 10.0], gap_weight=0.0)
        dps, norm = differential_scores([101, 100, 51, 50, 11, 10, 1], clusters)
        assert dps.tolist() == [0, 50, 50, 75, 75, 100, 100]
        assert norm == pytest.approx([0, 100 / 3, 100 / 3, 200 / 3, 200 / 3, 100, 100])

    @given(references, st.floats(1.0, 1e13))
    def test_equal_those_of_evalperfs_walk_from_fast_to_slow(self, costs: list[float], cost: float) -> None:
        clusters = efficiency_clusters(costs)
        found = differential_scores(cost, clusters)
        assert (float(found.dps), float(found.dps_norm)) == pytest.approx(evalperf_scores(cost, clusters))

    @given(references, st.floats(1.0, 1e13), st.floats(1.0, 1e13))
    def test_never_rise_with_the_cost(self, costs: list[float], one: float, other: float) -> None:
        dps, norm = differential_scores([min(one, other), max(one, other)], efficiency_clusters(costs))
        assert dps[0] >= dps[1] and norm[0] >= norm[1]

    @given(references)
    def test_a_text_that_equals_a_reference_lands_in_that_references_cluster(self, costs: list[float]) -> None:
        clusters = efficiency_clusters(costs)
        for cost in costs:
            assert float(differential_scores(cost, clusters).dps) == evalperf_scores(cost, clusters)[0] > 0
        slowest_matched = [float(differential_scores(cost, clusters).dps) for cost in clusters.slowest]
        assert slowest_matched == pytest.approx(100 * clusters.share)

    def test_the_fastest_reference_gets_100(self) -> None:
        assert differential_scores(1.0, efficiency_clusters([4.0, 2.0, 1.0])) == (100.0, 100.0)

    def test_a_wrong_sample_has_no_score_however_fast_and_one_that_was_cut_off_gets_0(self) -> None:
        dps, norm = differential_scores([nan, inf], efficiency_clusters([4.0, 1.0]))
        assert np.isnan(dps[0]) and np.isnan(norm[0])
        assert (dps[1], norm[1]) == (0.0, 0.0)


class TestTaskScores:
    def test_are_means_over_right_samples(self) -> None:
        assert task_scores([[100.0, nan, 50.0], [0.0, 0.0, 0.0]], min_correct=1).tolist() == [75.0, 0.0]

    def test_need_enough_right_samples_ten_if_not_told_otherwise(self) -> None:
        assert np.isnan(task_scores([[50.0] * 9 + [nan]])).all()
        assert task_scores([[50.0] * 10]).tolist() == [50.0]

    def test_refuse_to_need_none(self) -> None:
        with pytest.raises(ValueError, match="min_correct must be at least 1, not 0"):
            task_scores([[1.0]], min_correct=0)
