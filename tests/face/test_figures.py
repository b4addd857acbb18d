"""The charts of runs hold the figures that `scoring` gives, and say what is not in them."""

import dataclasses
from collections.abc import Sequence
from pathlib import Path

import msgspec
import numpy as np
import pytest

from instret.charts import Axis, Figure
from instret.compare import rank_runs
from instret.figures import figures_of_board, figures_of_runs
from instret.figures.growth import Curve, growth_figure, level_axis
from instret.figures.profile import THRESHOLDS, profile_figure
from instret.figures.ratios import ratio_figure
from instret.metrics import BUDGETS, Board, Row
from instret.records import Reference, canonical, write_durably
from instret.score import SampleScore, Scores
from instret.scoring import completion_curve, pairwise_wins, performance_profile

SIZES = {"m": [3, 3, 3, 3], "n": [5, 30, 120, 480]}
COSTS = {"best.py": [10, 100, 200, 400], "slow.py": [10, 200, 500, 1000], "slowest.py": [10, 800, 2000, 4000]}
NAN, INF = float("nan"), float("inf")


def score(task_id: str, sample: int, efficiency: float, ratio: float | None, verdict: str = "accepted") -> SampleScore:
    return SampleScore(
        task_id=task_id, sample=sample, verdict=verdict, passed=verdict != "wrong_answer", efficiency=efficiency,
        efficiency_unclipped=efficiency, levels=[], levels_completed=4, cost_ratio=ratio,
    )  # fmt: skip


def scores_of(samples: Sequence[SampleScore], missing: Sequence[str] = ()) -> Scores:
    return Scores(
        schema_version=1, problem_set="tiny", engine="engine:1", meter="fuel", problems=2, samples=len(samples),
        missing=list(missing), missing_policy="zero", unusable={}, incomplete=[], timed=0, noise=0, metrics={},
        levels=[], verdicts={}, by_sample=list(samples),
    )  # fmt: skip


def row(task_id: str, levels: Sequence[Sequence[float]], efficiency: Sequence[float]) -> Row:
    """A problem whose samples have these costs on its four levels."""
    costs = np.array(levels, dtype=np.float64)
    ratios = costs[:, 1:] / [100, 200, 400]
    return Row(
        task_id=task_id, passed=~np.isnan(costs[:, 0]), efficiency=np.array(efficiency),
        efficiency_unclipped=np.array(efficiency), hardness=np.array([0.0, 3, 3, 4]), levels=costs,
        reference_levels=np.array([10.0, 100, 200, 400]), total=costs[:, 1:].sum(axis=1), reference_total=700.0,
        areas=np.array([0.25] * len(costs)), solved=completion_curve(ratios, BUDGETS), budget=800, known=np.array([]),
        peaks=np.array([2.0, 4.0]), reference_peak=2.0, known_peaks=np.array([]), integrals=np.array([]),
        reference_integral=NAN, classes=None,
    )  # fmt: skip


ROWS = (
    row("good", [[10, 100, 200, 400], [10, 150, INF, INF]], [1.0, 0.3]),
    row("bad", [[10, 500, INF, INF], [NAN] * 4], [0.1, 0.0]),
)
SAMPLES = [
    score("good", 0, 1.0, 1.0),
    score("good", 1, 0.3, 1.5, "budget_exceeded"),
    score("bad", 0, 0.1, 5.0, "memory_limit"),
    score("bad", 1, 0.0, None, "wrong_answer"),
]


def board(rows: Sequence[Row] = ROWS, absent: int = 0, **reference: object) -> Board:
    facts = {"costs": COSTS, "name": "best.py", "sizes": SIZES} | reference
    references = {name: msgspec.convert({"task_id": name, "title": name.title(), "code": ""} | facts, Reference)
                  for name in ("good", "bad")}  # fmt: skip
    return Board(scores_of(SAMPLES), references, (), tuple(rows), absent)


def points(figure: Figure, label: str) -> list[tuple[float, float]]:
    return [point for series in figure.series if series.label == label for point in series.points]


class TestCompletion:
    def test_the_curve_is_the_mean_over_problems_at_every_bend(self) -> None:
        found = points(figures_of_board(board()).completion, "instructions")
        expected = dict(zip(BUDGETS, (ROWS[0].solved + ROWS[1].solved) / 2, strict=True))
        assert [expected[budget] for budget, _ in found] == [share for _, share in found]
        assert {share for _, share in found} == set(expected.values())

    @pytest.mark.parametrize(
        ("meter", "name"), [("fuel", "instructions"), ("qemu", "instructions"), ("cpu_time", "time")]
    )
    def test_costs_are_called_what_the_meter_counts(self, meter: str, name: str) -> None:
        made = board()
        made = dataclasses.replace(made, scores=msgspec.structs.replace(made.scores, meter=meter))
        figures = figures_of_board(made)
        assert figures.completion.series[1].label == figures.growth[0].y.title == name
        assert figures.ratios is not None and figures.ratios.note.startswith(f"{name.capitalize()} of right samples")

    def test_problems_without_a_sample_solve_nothing(self) -> None:
        one, two = (points(figures_of_board(board(absent=absent)).completion, "instructions") for absent in (0, 2))
        assert two[-1][1] == pytest.approx(one[-1][1] / 2)
        assert "The area under the curve is 0.125" in figures_of_board(board(absent=2)).completion.note

    def test_memory_is_drawn_where_it_was_measured_and_known(self) -> None:
        found = figures_of_board(board()).completion
        assert points(found, "peak memory")[-1] == (2.0, 1.0)
        blind = [dataclasses.replace(one, peaks=np.array([])) for one in ROWS]
        assert points(figures_of_board(board(blind)).completion, "peak memory") == []

    def test_the_table_says_the_same(self) -> None:
        table = figures_of_board(board()).completion.table
        assert table is not None
        assert table.head == ("within", "instructions", "peak memory")
        assert [line[1] for line in table.rows] == ["0.0 %", "0.0 %", "25.0 %", "25.0 %", "33.3 %"]


class TestProfile:
    def test_is_that_of_scoring(self) -> None:
        rows = [[1.0, 0.3], [0.1], [0.0, 0.5]]
        (series,) = profile_figure({"a": rows}).series
        expected = performance_profile(rows, THRESHOLDS)
        assert [y for _, y in series.points] == expected.value.tolist()
        assert [low for low, _ in series.band] == expected.low.tolist()
        assert [high for _, high in series.band] == expected.high.tolist()

    def test_its_end_is_the_share_of_samples_that_are_as_good_as_the_reference(self) -> None:
        (series,) = profile_figure({"a": [[1.0, 1.0], [0.99, 0.0]]}).series
        assert series.points[-1] == (1.0, 0.5)

    def test_several_runs_are_named_and_many_have_no_bands(self) -> None:
        few, many = (profile_figure({f"run {n}": [[1.0], [0.5]] for n in range(count)}) for count in (3, 4))
        assert [one.label for one in few.series] == ["run 0", "run 1", "run 2"]
        assert all(one.band for one in few.series) and not any(one.band for one in many.series)


class TestRatios:
    def test_each_verdict_has_its_columns_and_none_is_lost(self) -> None:
        figure = figures_of_board(board()).ratios
        assert figure is not None
        heights = {one.label: sum(top - bottom for _, _, bottom, top in one.bars) for one in figure.columns}
        assert heights == {"accepted": 1, "budget exceeded": 1, "memory limit": 1}
        assert [bar[0] for one in figure.columns for bar in one.bars] == pytest.approx([1.0, 2**0.5, 2**2.25])
        assert figure.note.endswith("Not shown: 1 that failed.")

    def test_columns_of_one_place_stand_on_each_other(self) -> None:
        samples = [score("a", 0, 1, 1.0), score("a", 1, 1, 1.01), score("a", 2, 0.5, 1.02, "budget_exceeded")]
        figure = ratio_figure(samples, "instructions")
        assert figure is not None
        assert [bar[2:] for one in figure.columns for bar in one.bars] == [(0, 2), (2, 3)]
        assert figure.table is not None and figure.table.rows[0][2:] == ("2", "1")

    def test_what_lies_beyond_goes_to_the_ends(self) -> None:
        samples = [score("a", place, 1, ratio) for place, ratio in enumerate((1e-5, 2**-6, 1.0, 2**6, 1e5))]
        figure = ratio_figure(samples, "instructions")
        assert figure is not None
        assert (figure.x.low, figure.x.high) == (2**-6, 2**6)
        assert [bar[3] for bar in figure.columns[0].bars] == [2, 1, 2]

    def test_samples_that_all_failed_have_none(self) -> None:
        assert ratio_figure([score("a", 0, 0, None, "wrong_answer")], "instructions") is None


class TestGrowth:
    def test_the_best_problem_and_the_worst_are_drawn(self) -> None:
        assert [one.name for one in figures_of_board(board()).growth] == ["growth-best-1", "growth-best-2"]
        three = (*ROWS, row("bad", [[10, 600, INF, INF]], [0.05]))
        assert [one.title for one in figures_of_board(board(three)).growth] == [
            "Good: efficiency 0.65",
            "Bad: efficiency 0.05",
            "Bad: efficiency 0.05",
        ]

    def test_costs_stand_at_the_sizes_of_the_levels_that_count(self) -> None:
        figure = figures_of_board(board()).growth[0]
        assert figure.x.title == "n (with m), levels 1 to 3"
        assert points(figure, "reference") == [(30, 100), (120, 200), (480, 400)]
        assert points(figure, "slowest") == [(30, 800), (120, 2000), (480, 4000)]
        assert points(figure, "sample 0") == [(30, 100), (120, 200), (480, 400)]

    def test_a_sample_that_was_stopped_ends_with_a_cross_at_the_budget(self) -> None:
        figure = figures_of_board(board()).growth[0]
        (stopped,) = (one for one in figure.series if one.label == "sample 1")
        assert stopped.points == ((30, 150), (120, 800))
        assert stopped.last_mark == "cross"
        assert "sample 1: 150 instructions, then budget exceeded" in figure.summary
        assert figure.table is not None
        assert figure.table.rows[-2] == ("sample 1", "150", "budget exceeded", "–")  # noqa: RUF001

    def test_where_memory_ran_out_the_cross_is_on_the_last_level_that_was_completed(self) -> None:
        figure = figures_of_board(board()).growth[1]
        (stopped,) = (one for one in figure.series if one.label == "sample 0")
        assert (stopped.points, stopped.last_mark) == (((30, 500),), "cross")

    def test_samples_bear_their_numbers_also_where_others_could_not_be_evaluated(self) -> None:
        made = board()
        later = [msgspec.structs.replace(one, sample=one.sample + 7) for one in SAMPLES]
        made = dataclasses.replace(made, scores=scores_of(later))
        assert {"sample 7", "sample 8"} <= {one.label for one in figures_of_board(made).growth[0].series}

    def test_a_problem_that_nobody_solved_is_not_drawn(self) -> None:
        failed = row("bad", [[NAN] * 4, [NAN] * 4], [0.0, 0.0])
        assert [one.title for one in figures_of_board(board([ROWS[0], failed])).growth] == ["Good: efficiency 0.65"]

    def test_levels_stand_for_sizes_that_are_not_known(self) -> None:
        figure = figures_of_board(board(sizes={}, costs={})).growth[0]
        assert figure.x.title == "level"
        assert points(figure, "reference") == [(1, 100), (2, 200), (3, 400)]

    def test_a_size_that_does_not_grow_is_no_axis(self) -> None:
        assert level_axis({"n": [1, 5, 5]}, [1, 2])[1] == [1, 2]

    def test_all_costs_lie_on_the_axis(self) -> None:
        axis = Axis(title="n", low=1, high=9, ticks=(), logarithmic=True)
        curve = Curve(label="a", costs=[3], ended="stopped", ended_at=123_456, tone="good")
        figure = growth_figure("x", "x", "", axis, [1, 9], [curve])
        assert (figure.y.low, figure.y.high) == (1, 1_000_000)


class TestRuns:
    @pytest.fixture
    def runs(self, tmp_path: Path) -> list[Path]:
        generator = np.random.RandomState(0)
        paths = []
        for place, strength in enumerate((0.4, 1.0, 0.7)):
            table = np.clip(strength * generator.random_sample((30, 2)) + 0.1, 0, 1).round(6)
            samples = [
                score(f"t{p}", n, one, 1.0) for p, line in enumerate(table.tolist()) for n, one in enumerate(line)
            ]
            paths.append(tmp_path / f"run-{place}")
            paths[-1].mkdir()
            write_durably(paths[-1] / "scores.json", canonical(scores_of(samples)))
        return paths

    def test_fields_are_win_rates_with_their_intervals(self, runs: list[Path]) -> None:
        figure = figures_of_runs(runs, rank_runs(runs)).wins[0]
        means = [[np.mean(line) for line in table] for table in map(_efficiencies, runs)]
        expected = pairwise_wins(means)
        for cell in figure.cells:
            assert cell.lines[0].rstrip("*") == f"{100 * expected[cell.row, cell.column]:.0f} %"
            low, high = map(int, cell.lines[1].split(" to "))
            assert low <= 100 * expected[cell.row, cell.column] <= high
            assert cell.shade == pytest.approx(2 * expected[cell.row, cell.column] - 1)
        assert len(figure.cells) == 6

    def test_a_star_marks_who_is_told_apart(self, runs: list[Path]) -> None:
        again = [*runs, runs[0]]
        standings = rank_runs(again)
        cells = figures_of_runs(again, standings).wins[0].cells
        starred = {(cell.row, cell.column) for cell in cells if "*" in cell.lines[0]}
        assert {pair for pair in starred if pair[0] < pair[1]} == {
            pair for pair, one in standings["eff@1"].pairs.items() if one.is_told_apart
        }
        assert 0 < len(starred) < 12

    def test_ranks_stand_from_the_best_down_with_their_intervals(self, runs: list[Path]) -> None:
        standings = rank_runs(runs)
        figure, ranks = figures_of_runs(runs, standings).ranks[0], standings["eff@1"].ranks
        assert [tick.label for tick in figure.y.ticks] == ["#2 run-1", "#3 run-2", "#1 run-0"]
        assert list(figure.series[-1].points) == [(ranks[run].rank, place) for place, run in enumerate((1, 2, 0))]
        spans = [
            tuple(round(x + side * 0.2) for side, (x, _) in zip((1, -1), one.points, strict=True))
            for one in figure.series[:-1]
        ]
        assert spans == [(ranks[run].low, ranks[run].high) for run in (1, 2, 0)]

    def test_profiles_are_over_common_problems(self, runs: list[Path]) -> None:
        fewer = runs[0].with_name("fewer")
        fewer.mkdir()
        kept = [one for one in _scores(runs[1]).by_sample if one.task_id != "t0"]
        write_durably(fewer / "scores.json", canonical(scores_of(kept)))
        found = figures_of_runs([runs[0], fewer], rank_runs([runs[0], fewer]))
        assert found.problems == 29
        expected = performance_profile(_efficiencies(runs[0])[1:], THRESHOLDS)
        assert [y for _, y in found.profile.series[0].points] == expected.value.tolist()


def _scores(run: Path) -> Scores:
    return msgspec.json.decode((run / "scores.json").read_bytes(), type=Scores)


def _efficiencies(run: Path) -> list[list[float]]:
    rows: dict[str, list[float]] = {}
    for one in _scores(run).by_sample:
        rows.setdefault(one.task_id, []).append(one.efficiency)
    return list(rows.values())
