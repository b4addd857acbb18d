"""From the results of a run to its scores, on runs small enough to be scored by hand."""

from collections.abc import Iterable

import msgspec
import pytest

from instret.errors import UsageError
from instret.records import SCHEMA_VERSION, Manifest, ProblemFacts, Result, canonical
from instret.samples import Sample
from instret.sandbox import Verdict
from instret.score import SampleScore, Scores, per_problem, score_run, score_sample

# Two inputs at level 0, one at each level that counts; the budget is twice the dearest reference.
FACTS = ProblemFacts(
    suite="0" * 64, hardness=(0, 3, 3, 4), cases=(2, 1, 1, 1), reference_instructions=(10, 100, 200, 400), budget=800
)
PLACES = ((0, 0), (0, 1), (1, 0), (2, 0), (3, 0))
LIMITS = (Verdict.BUDGET_EXCEEDED, Verdict.MEMORY_LIMIT, Verdict.RECURSION_LIMIT)
FAILURES = (
    Verdict.WRONG_ANSWER,
    Verdict.RUNTIME_ERROR,
    Verdict.OUTPUT_LIMIT,
    Verdict.COMPILE_ERROR,
    Verdict.FORBIDDEN,
)


def results(
    *costs: int, ends: Verdict = Verdict.ACCEPTED, task_id: str = "a", sample: int = 0, facts: ProblemFacts = FACTS
) -> list[Result]:
    """Executions at the first places of the suite, all accepted but the last one, which ends as said."""
    return [
        Result(
            task_id=task_id,
            sample=sample,
            level=level,
            case=case,
            verdict=ends if position == len(costs) else Verdict.ACCEPTED,
            instructions=cost,
            reference_instructions=facts.reference_instructions[level],
            message=f"why: {ends}" if position == len(costs) and ends != Verdict.ACCEPTED else "",
        )
        for position, ((level, case), cost) in enumerate(zip(PLACES, costs, strict=False), start=1)
    ]


def score(*costs: int, ends: Verdict = Verdict.ACCEPTED) -> SampleScore:
    return score_sample("a", 0, results(*costs, ends=ends), FACTS)


def samples(counts: dict[str, int]) -> list[Sample]:
    return [
        Sample(task_id=task_id, sample=number, form="solution", code="...")
        for task_id, count in counts.items()
        for number in range(count)
    ]


def manifest(names: Iterable[str] = ("a", "b"), **changes: object) -> Manifest:
    made = Manifest(
        schema_version=SCHEMA_VERSION,
        problem_set="by hand",
        problems=dict.fromkeys(names, FACTS),
        unusable={},
        unsampled=(),
        engine="engine:1",
        meter="fuel",
        language="python",
        samples_digest="",
        memory_bytes=1 << 30,
        measure_memory=False,
        missing="zero",
    )
    return msgspec.structs.replace(made, **changes)


def scored_run(efficiencies: dict[str, list[float]], **changes: object) -> Scores:
    """A run whose samples have the given efficiencies: 1 for the reference, 0 for a failure, 0.3 for level 1 only."""
    found: list[Result] = []
    for task_id, row in efficiencies.items():
        for sample, efficiency in enumerate(row):
            costs, ends = {
                1.0: ((10, 10, 100, 200, 400), Verdict.ACCEPTED),
                0.3: ((10, 10, 100, 800), Verdict.BUDGET_EXCEEDED),
                0.0: ((10, 10), Verdict.WRONG_ANSWER),
            }[efficiency]
            found += results(*costs, ends=ends, task_id=task_id, sample=sample)
    counts = {task_id: len(row) for task_id, row in efficiencies.items()}
    return score_run(manifest(counts, **changes), samples(counts), found)


class TestSample:
    def test_the_reference_itself_scores_1(self) -> None:
        made = score(10, 10, 100, 200, 400)
        assert (made.verdict, made.passed, made.efficiency, made.cost_ratio) == ("accepted", True, 1.0, 1.0)
        assert made.levels == [0.0, 1.0, 1.0, 1.0]

    def test_every_level_scores_the_share_of_the_spare_budget_that_is_left(self) -> None:
        made = score(99, 99, 450, 500, 700)
        assert made.levels == pytest.approx([0.0, 350 / 700, 300 / 600, 100 / 400], abs=1e-12)
        assert made.efficiency == pytest.approx((3 * 0.5 + 3 * 0.5 + 4 * 0.25) / 10, abs=1e-12)
        assert made.cost_ratio == pytest.approx(1650 / 700, abs=1e-12)

    def test_cheaper_than_the_reference_is_as_good_as_it_and_better_only_unclipped(self) -> None:
        made = score(1, 1, 30, 140, 200)
        assert made.efficiency == 1.0
        assert made.efficiency_unclipped == pytest.approx((3 * 1.1 + 3 * 1.1 + 4 * 1.5) / 10, abs=1e-12)

    def test_the_dearest_input_of_a_level_decides(self) -> None:
        facts = ProblemFacts(suite="", hardness=(0, 1), cases=(1, 2), reference_instructions=(10, 100), budget=200)
        rows = [
            Result(task_id="a", sample=0, level=level, case=case, verdict="accepted", instructions=cost,
                   reference_instructions=reference)
            for level, case, cost, reference in ((0, 0, 10, 10), (1, 0, 150, 100), (1, 1, 50, 80))
        ]  # fmt: skip
        made = score_sample("a", 0, rows, facts)
        assert made.efficiency == 0.5
        assert made.cost_ratio == pytest.approx(200 / 180, abs=1e-12)

    @pytest.mark.parametrize("limit", LIMITS)
    def test_a_censored_level_and_all_above_score_0_and_the_sample_still_passes(self, limit: Verdict) -> None:
        made = score(10, 10, 100, 800, ends=limit)
        assert (made.verdict, made.message, made.passed) == (limit, f"why: {limit}", True)
        assert made.levels == [0.0, 1.0, 0.0, 0.0]
        assert made.efficiency == pytest.approx(0.3, abs=1e-12)
        assert made.cost_ratio == 1.0

    @pytest.mark.parametrize("limit", LIMITS)
    def test_a_limit_reached_at_level_0_fails_the_sample(self, limit: Verdict) -> None:
        made = score(10, 800, ends=limit)
        assert (made.verdict, made.passed, made.efficiency, made.cost_ratio) == (limit, False, 0.0, None)

    @pytest.mark.parametrize("failure", FAILURES)
    @pytest.mark.parametrize("reached", [1, 2, 3, 4, 5])
    def test_a_failure_anywhere_makes_the_whole_sample_0(self, failure: Verdict, reached: int) -> None:
        made = score(*(10, 10, 100, 200, 400)[:reached], ends=failure)
        assert (made.verdict, made.message, made.passed) == (failure, f"why: {failure}", False)
        assert (made.efficiency, made.efficiency_unclipped, made.levels) == (0.0, 0.0, [0.0] * 4)
        assert made.cost_ratio is None

    def test_every_verdict_is_accepted_a_limit_or_a_failure(self) -> None:
        assert sorted((Verdict.ACCEPTED, *LIMITS, *FAILURES)) == sorted(Verdict)

    def test_stopped_at_the_first_level_that_counts_there_is_no_ratio_of_costs(self) -> None:
        made = score(10, 10, 800, ends=Verdict.BUDGET_EXCEEDED)
        assert (made.passed, made.efficiency, made.cost_ratio) == (True, 0.0, None)

    def test_the_peak_memory_is_the_largest_that_was_measured(self) -> None:
        rows = results(10, 10, 100, 200, 400)
        assert score_sample("a", 0, rows, FACTS).peak_memory_bytes is None
        rows[1] = msgspec.structs.replace(rows[1], peak_memory_bytes=7000)
        rows[3] = msgspec.structs.replace(rows[3], peak_memory_bytes=900)
        assert score_sample("a", 0, rows, FACTS).peak_memory_bytes == 7000


class TestRun:
    def test_scores_are_means_over_problems_not_over_samples(self) -> None:
        scores = scored_run({"a": [1.0, 1.0, 1.0], "b": [0.0]})
        assert scores.metrics["eff@1"].value == 0.5
        assert scores.metrics["pass@1"].value == 0.5
        assert (scores.problems, scores.samples) == (2, 4)

    def test_a_slow_but_right_sample_counts_fully_for_pass_and_partly_for_eff(self) -> None:
        scores = scored_run({"a": [0.3], "b": [0.3]})
        assert scores.metrics["eff@1"].value == pytest.approx(0.3, abs=1e-12)
        assert scores.metrics["pass@1"].value == 1.0

    def test_k_goes_as_far_as_every_problem_has_samples(self) -> None:
        assert set(scored_run({"a": [1.0] * 9, "b": [0.0] * 4}).metrics) == {"eff@1", "pass@1", "eff_unclipped@1"}
        assert set(scored_run({"a": [1.0] * 10, "b": [0.0] * 10}).metrics) == {
            f"{name}@{k}" for name in ("eff", "pass", "eff_unclipped") for k in (1, 5, 10)
        }

    def test_metrics_at_k_expect_the_best_of_k(self) -> None:
        scores = scored_run({"a": [1.0] + [0.0] * 9, "b": [0.3] * 10})
        assert scores.metrics["eff@5"].value == pytest.approx((0.5 + 0.3) / 2, abs=1e-12)
        assert scores.metrics["pass@5"].value == pytest.approx((0.5 + 1.0) / 2, abs=1e-12)
        assert scores.metrics["eff@10"].value == pytest.approx((1.0 + 0.3) / 2, abs=1e-12)

    def test_intervals_surround_their_values(self) -> None:
        eff = scored_run({"a": [1.0], "b": [0.0], "c": [0.3]}).metrics["eff@1"]
        assert 0.0 <= eff.low < eff.value < eff.high <= 1.0

    def test_verdicts_are_counted_by_sample(self) -> None:
        scores = scored_run({"a": [1.0, 0.3, 0.3], "b": [0.0]})
        assert scores.verdicts == {"accepted": 1, "budget_exceeded": 2, "wrong_answer": 1}

    def test_levels_show_their_mean_score_and_how_many_completed_them(self) -> None:
        levels = scored_run({"a": [1.0, 0.3], "b": [0.0, 0.0]}).levels
        assert [(level.level, level.hardness, level.mean, level.completed) for level in levels] == [
            (1, [3], 0.5, 0.5),
            (2, [3], 0.25, 0.25),
            (3, [4], 0.25, 0.25),
        ]

    def test_a_level_without_weight_is_completed_by_who_completes_it(self) -> None:
        facts = msgspec.structs.replace(FACTS, hardness=(0, 0, 3, 4))
        rows = results(10, 10, 100, 200, 400)
        (level, *_) = score_run(manifest(["a"], problems={"a": facts}), samples({"a": 1}), rows).levels
        assert (level.level, level.hardness, level.completed) == (1, [0], 1.0)

    def test_a_level_that_takes_the_budget_to_the_last_instruction_is_completed(self) -> None:
        rows = results(10, 10, 100, 200, 800)
        last = score_run(manifest(["a"]), samples({"a": 1}), rows).levels[-1]
        assert (last.mean, last.completed) == (0.0, 1.0)

    def test_says_what_was_asked_of_which_engine(self) -> None:
        scores = scored_run({"a": [1.0]})
        assert (scores.problem_set, scores.engine, scores.meter) == ("by hand", "engine:1", "fuel")

    def test_the_order_of_samples_is_that_of_ids_and_numbers(self) -> None:
        scores = scored_run({"b": [1.0, 0.0], "a": [0.3]})
        assert [(row.task_id, row.sample) for row in scores.by_sample] == [("a", 0), ("b", 0), ("b", 1)]


class TestWhatDoesNotCount:
    def test_problems_without_a_sample_count_as_0(self) -> None:
        scores = scored_run({"a": [1.0], "b": [1.0]}, unsampled=("c", "d"))
        assert (scores.metrics["eff@1"].value, scores.metrics["pass@1"].value) == (0.5, 0.5)
        assert (scores.problems, scores.missing, scores.missing_policy) == (4, ["c", "d"], "zero")

    def test_problems_without_a_sample_can_be_skipped(self) -> None:
        scores = scored_run({"a": [1.0], "b": [1.0]}, unsampled=("c", "d"), missing="skip")
        assert (scores.metrics["eff@1"].value, scores.metrics["pass@1"].value) == (1.0, 1.0)
        assert (scores.problems, scores.missing, scores.missing_policy) == (2, ["c", "d"], "skip")

    def test_problems_that_the_engine_cannot_pose_are_named_and_not_counted(self) -> None:
        reasons = {"z": "z: the reference gets memory_limit"}
        scores = score_run(manifest(["a"], unusable=reasons), samples({"a": 1, "z": 1}), results(10, 10, 100, 200, 400))
        assert scores.unusable == reasons
        assert (scores.problems, scores.samples, scores.incomplete) == (1, 1, [])
        assert scores.metrics["eff@1"].value == 1.0

    @pytest.mark.parametrize("reached", range(5))
    def test_a_sample_that_stopped_without_a_verdict_is_named_and_not_counted(self, reached: int) -> None:
        rows = results(*(10, 10, 100, 200, 400)[:reached]) + results(10, 10, 100, 200, 400, sample=1)
        scores = score_run(manifest(["a"]), samples({"a": 2}), rows)
        assert scores.incomplete == ["a#0"]
        assert (scores.samples, scores.metrics["eff@1"].value) == (1, 1.0)

    def test_a_problem_with_nothing_but_incomplete_samples_does_not_count(self) -> None:
        scores = score_run(manifest(["a", "b"]), samples({"a": 1, "b": 1}), results(10, 10, 100, 200, 400, task_id="b"))
        assert (scores.problems, scores.incomplete) == (1, ["a#0"])
        assert scores.metrics["eff@1"].value == 1.0

    def test_nothing_to_score_is_an_error(self) -> None:
        with pytest.raises(UsageError, match="no sample could be evaluated"):
            score_run(manifest(), samples({"a": 2, "b": 1}), [])


class TestPerProblem:
    def test_is_the_mean_over_the_samples_of_a_problem(self) -> None:
        scores = scored_run({"a": [1.0, 0.0], "b": [0.3, 0.3]})
        assert per_problem(scores) == pytest.approx({"a": 0.5, "b": 0.3}, abs=1e-12)
        assert per_problem(scores, "passed") == {"a": 0.5, "b": 1.0}

    @pytest.mark.parametrize(("missing", "expected"), [("zero", {"a": 1.0, "c": 0.0}), ("skip", {"a": 1.0})])
    def test_treats_problems_without_a_sample_as_the_run_does(self, missing: str, expected: dict[str, float]) -> None:
        assert per_problem(scored_run({"a": [1.0]}, unsampled=("c",), missing=missing)) == expected

    def test_its_mean_is_the_headline(self) -> None:
        scores = scored_run({"a": [1.0, 0.3], "b": [0.0]}, unsampled=("c",))
        values = per_problem(scores).values()
        assert sum(values) / len(values) == pytest.approx(scores.metrics["eff@1"].value, abs=1e-11)


def test_a_manifest_that_was_read_back_gives_the_same_scores() -> None:
    """Its problems are then in alphabetical order, whatever order the set has."""
    counts = {"b/9": 1, "b/10": 1}
    found = [result for task_id in counts for result in results(10, 10, 100, 200, 400, task_id=task_id)]
    fresh = manifest(counts)
    again = msgspec.json.decode(canonical(fresh), type=Manifest)
    assert list(again.problems) != list(fresh.problems)
    assert canonical(score_run(again, samples(counts), found)) == canonical(score_run(fresh, samples(counts), found))
