"""What several finished runs say together: differences with p-values, ranks, subsets of problems, error budgets.

The runs are scores by hand: what a command says of them can be held against `scoring`, whose own tests are elsewhere.
"""

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from instret.compare import compare_runs, rank_runs
from instret.errors import UsageError
from instret.plan import plan_run
from instret.problems import CATALOG
from instret.records import canonical, write_durably
from instret.score import SampleScore, Scores
from instret.scoring import (
    bounded_mean_interval,
    holm,
    paired_difference,
    probability_of_improvement,
    rank_intervals,
    sign_flip_p_values,
    variance_components,
)
from instret.subset import choose_problems

DONE, USAGE = 0, 2
PROBLEMS = sorted(path.parent.name for path in CATALOG.glob("*/problem.toml"))[:40]

MakeRun = Callable[..., Path]


def sample(task_id: str, number: int, efficiency: float) -> SampleScore:
    return SampleScore(
        task_id=task_id,
        sample=number,
        verdict="accepted" if efficiency else "wrong_answer",
        passed=efficiency > 0,
        efficiency=efficiency,
        efficiency_unclipped=efficiency,
        levels=[],
        levels_completed=0,
        cost_ratio=None,
    )


@pytest.fixture
def make_run(tmp_path: Path) -> MakeRun:
    """A finished run with the given efficiencies: by problem, the samples of each."""

    def make(name: str, rows: dict[str, Sequence[float]], missing: Sequence[str] = (), **changes: str) -> Path:
        scores = Scores(
            schema_version=1,
            problem_set="catalog",
            engine=changes.get("engine", "engine:1"),
            meter=changes.get("meter", "fuel"),
            problems=len(rows),
            samples=sum(map(len, rows.values())),
            missing=list(missing),
            missing_policy="zero",
            unusable={},
            incomplete=[],
            timed=0,
            noise=0,
            metrics={},
            levels=[],
            verdicts={},
            by_sample=[sample(task_id, n, one) for task_id, row in rows.items() for n, one in enumerate(row)],
        )
        (tmp_path / name).mkdir()
        write_durably(tmp_path / name / "scores.json", canonical(scores) + b"\n")
        return tmp_path / name

    return make


def drawn(strength: float, seed: int, samples: int = 3) -> dict[str, Sequence[float]]:
    """Scores of a model on the first forty problems of the catalog, which are as easy for one as for the other."""
    ease = np.random.RandomState(99).random_sample(len(PROBLEMS))
    generator = np.random.RandomState(seed)
    table = np.clip(ease[:, None] * strength + 0.1 * generator.standard_normal((len(PROBLEMS), samples)), 0, 1).round(6)
    return dict(zip(PROBLEMS, table.tolist(), strict=True))


def means(rows: dict[str, Sequence[float]]) -> np.ndarray:
    return np.array([np.mean(row) for row in rows.values()])


class TestTwoRuns:
    def test_a_difference_has_the_p_value_of_the_permutation_test(self, make_run: MakeRun) -> None:
        left, right = drawn(1.0, 1), drawn(0.9, 2)
        found = compare_runs(make_run("left", left), make_run("right", right))
        assert found.problems == 40
        assert found.differences["eff@1"].estimate == paired_difference(means(left), means(right))
        assert found.differences["eff@1"].p_value == sign_flip_p_values(means(left) - means(right)) < 0.05

    def test_samples_are_held_against_samples_of_the_same_problem(self, make_run: MakeRun) -> None:
        left, right = drawn(1.0, 1), drawn(0.9, 2, samples=5)
        found = compare_runs(make_run("left", left), make_run("right", right))
        assert found.improvement == probability_of_improvement(list(left.values()), list(right.values()))

    def test_only_common_problems_count_and_missing_ones_as_the_run_counts_them(self, make_run: MakeRun) -> None:
        left = make_run("left", {"a": [1.0], "b": [0.5], "c": [1.0]})
        right = make_run("right", {"b": [0.5], "c": [0.0], "d": [1.0]}, missing=["a"])
        found = compare_runs(left, right)
        assert (found.problems, found.wins, found.losses, found.ties) == (3, 2, 0, 1)

    def test_the_command_tells_apart_by_the_p_value(self, command: Any, make_run: MakeRun) -> None:
        done = command.run("compare", make_run("left", drawn(1.0, 1)), make_run("right", drawn(0.9, 2)))
        assert done.returncode == DONE
        eff, passed = done.stdout.splitlines()[2:4]
        assert re.fullmatch(
            r"  eff@1   \+0\.0\d{3}   95 % interval \+0\.\d{4} to \+0\.\d{4}   told apart, p (< 0\.0001|= 0\.\d{4})",
            eff,
        )
        assert passed == "  pass@1  +0.0250   95 % interval -0.0123 to +0.0623   not told apart, p = 0.3750"
        assert "is the more efficient one with a chance of 0." in done.stdout

    def test_two_problems_do_not_tell_runs_apart(self, command: Any, make_run: MakeRun) -> None:
        left, right = make_run("left", {"a": [0.9], "b": [0.8]}), make_run("right", {"a": [0.1], "b": [0.05]})
        done = command.run("compare", left, right)
        assert "   not told apart, p = 0.5000" in done.stdout.splitlines()[2]

    def test_one_run_alone_is_refused(self, command: Any, make_run: MakeRun) -> None:
        done = command.run("compare", make_run("alone", drawn(1.0, 1)))
        assert (done.returncode, done.stdout) == (USAGE, "")
        assert done.stderr.rstrip().endswith("alone has nothing to be compared with; name at least two runs")


class TestManyRuns:
    def test_p_values_are_adjusted_for_the_number_of_pairs(self, make_run: MakeRun) -> None:
        rows = [drawn(strength, seed) for seed, strength in enumerate((1.0, 0.97, 0.7))]
        found = rank_runs([make_run(f"run-{number}", row) for number, row in enumerate(rows)])["eff@1"]
        pairs = [(0, 1), (0, 2), (1, 2)]
        raw = [float(sign_flip_p_values(means(rows[left]) - means(rows[right]))) for left, right in pairs]
        assert list(found.pairs) == pairs
        assert [found.pairs[pair].p_value for pair in pairs] == holm(raw).tolist()

    def test_ranks_have_intervals(self, make_run: MakeRun) -> None:
        rows = [drawn(strength, seed) for seed, strength in enumerate((0.7, 1.0, 0.99))]
        found = rank_runs([make_run(f"run-{number}", row) for number, row in enumerate(rows)])["eff@1"]
        assert found.ranks == rank_intervals([means(row) for row in rows])
        assert found.ranks[0] == (3, 3, 3)

    def test_what_is_won_counts_ties_for_half(self, make_run: MakeRun) -> None:
        runs = [make_run("a", {"x": [1.0], "y": [0.5]}), make_run("b", {"x": [0.0], "y": [0.5]})]
        assert rank_runs([*runs, runs[1]])["eff@1"].win_rates == [0.75, 0.375, 0.375]

    def test_the_command_prints_a_table_and_a_matrix_for_each_metric(self, command: Any, make_run: MakeRun) -> None:
        runs = [make_run(f"run-{seed}", drawn(strength, seed)) for seed, strength in enumerate((1.0, 0.99, 0.7))]
        done = command.run("compare", *runs)
        assert done.returncode == DONE
        lines = done.stdout.splitlines()
        assert lines[0] == "3 runs, 40 common problems"
        assert lines[2:5] == [f"  #{number:<3} {run}" for number, run in enumerate(runs, start=1)]
        assert lines.count("eff@1") == lines.count("pass@1") == 1
        assert re.fullmatch(r"  #3    0\.\d{4}   0\.\d{4} to 0\.\d{4}      3   3 to 3          +\d+\.\d%", lines[10])
        row = lines.index("       #2          #3") + 1
        assert re.fullmatch(r"  #1   [+-]0\.\d{4}     \+0\.\d{4}\*", lines[row])
        assert lines[row + 1] == "       0.4582      < 0.0001"

    def test_the_same_run_several_times_is_never_told_apart(self, command: Any, make_run: MakeRun) -> None:
        run = make_run("run", drawn(1.0, 1))
        done = command.run("compare", run, run, run)
        assert "*" not in done.stdout.replace("(* told apart)", "")
        assert done.stdout.count("1 to 3") == 6

    def test_prints_the_same_every_time(self, command: Any, make_run: MakeRun) -> None:
        runs = [make_run(f"run-{seed}", drawn(strength, seed)) for seed, strength in enumerate((1.0, 0.99, 0.7))]
        assert command.run("compare", *runs).stdout == command.run("compare", *runs, PYTHONHASHSEED="7").stdout

    @pytest.mark.parametrize("field", ["engine", "meter"])
    def test_a_run_of_another_meter_or_engine_is_named(self, make_run: MakeRun, field: str) -> None:
        runs = [make_run("a", {"x": [1.0]}), make_run("b", {"x": [1.0]}), make_run("c", {"x": [1.0]}, **{field: "??"})]
        with pytest.raises(UsageError, match=r"c has .*\?\?.*evaluate both on one"):
            rank_runs(runs)

    def test_runs_without_a_problem_that_all_have_are_refused(self, make_run: MakeRun) -> None:
        runs = [make_run("a", {"x": [1.0], "y": [1.0]}), make_run("b", {"x": [1.0]}), make_run("c", {"y": [1.0]})]
        with pytest.raises(UsageError, match="have no problem in common"):
            rank_runs(runs)


class TestPage:
    @pytest.fixture
    def runs(self, make_run: MakeRun) -> list[Path]:
        names = ("a <b> & x", "run-1", "run-2", "a rather long name of a run", "run-4", "run-5")
        return [make_run(name, drawn(1.0 - 0.1 * seed, seed)) for seed, name in enumerate(names)]

    def test_is_quiet_complete_and_fits_a_phone(
        self, command: Any, runs: list[Path], browser: Any, tmp_path: Path
    ) -> None:
        file = tmp_path / "page.html"
        done = command.run("compare", *runs, "--html", file)
        assert done.stdout.splitlines()[-1] == f"Page: {file}"
        page = browser.new_page(viewport={"width": 360, "height": 800})
        requests: list[str] = []
        complaints: list[str] = []
        page.on("request", lambda request: requests.append(request.url))
        page.on("console", lambda message: complaints.append(message.text))
        page.goto(file.as_uri())
        page.locator("details").evaluate_all("all => all.forEach(one => one.open = true)")
        assert (requests, complaints) == ([file.as_uri()], [])
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
        assert page.locator("main b").count() == 0
        titles = page.locator("svg.chart title").all_text_contents()
        page.close()
        assert titles == [
            "Ranks by eff@1", "Performance profile", "Ranks by pass@1", "Who wins by eff@1", "Who wins by pass@1",
        ]  # fmt: skip

    @pytest.mark.parametrize("scheme", ["light", "dark"])
    def test_every_text_stands_out_from_its_ground(
        self, command: Any, runs: list[Path], browser: Any, contrasts_of: Any, tmp_path: Path, scheme: str
    ) -> None:
        command.run("compare", *runs, "--html", tmp_path / "page.html")
        page = browser.new_page(color_scheme=scheme)
        page.goto((tmp_path / "page.html").as_uri())
        found = contrasts_of(page)
        page.close()
        assert len(found) > 50
        assert {name: ratio for name, ratio in found if ratio < 4.5} == {}

    def test_charts_of_two_runs_are_written_as_pictures(self, command: Any, runs: list[Path], tmp_path: Path) -> None:
        done = command.run("compare", *runs[:2], "--png", tmp_path / "png", "--svg", tmp_path / "svg")
        assert done.returncode == DONE, done.stderr
        names = ["profile", "ranks-eff-at-1", "ranks-pass-at-1", "wins-eff-at-1", "wins-pass-at-1"]
        for form in ("png", "svg"):
            assert sorted(path.name for path in (tmp_path / form).iterdir()) == [f"{name}.{form}" for name in names]


class TestSubset:
    @pytest.fixture
    def runs(self, make_run: MakeRun) -> list[Path]:
        return [make_run(f"run-{seed}", drawn(1.0 - 0.05 * seed, seed)) for seed in range(6)]

    def test_prints_ids_that_evaluate_takes_and_how_far_they_agree(self, command: Any, runs: list[Path]) -> None:
        done = command.run("subset", *runs)
        assert done.returncode == DONE
        head, *_, ids = done.stdout.splitlines()
        chosen = ids.split(",")
        assert head == f"{len(chosen)} of 40 common problems, chosen by 6 runs and eff@1"
        assert set(chosen) < set(PROBLEMS)
        assert float(done.stdout.split("agreement ")[1][:6]) >= 0.95
        assert re.search(r"held out  0\.\d{4}   mean for runs that had no say", done.stdout)

    def test_a_size_is_kept_and_each_difficulty_has_its_share(self, command: Any, runs: list[Path]) -> None:
        done = command.run("subset", *runs, "--size", 12)
        shares = dict(re.findall(r"^  (easy|medium|hard) +(\d+)$", done.stdout, re.MULTILINE))
        assert len(done.stdout.splitlines()[-1].split(",")) == sum(map(int, shares.values())) == 12
        assert len(shares) >= 2

    def test_verified_takes_as_many_as_runs_without_a_say_need(self, runs: list[Path]) -> None:
        plain, verified = (
            choose_problems(runs, {}, metric="eff@1", size=None, agreement=0.8, verified=each) for each in (False, True)
        )
        assert len(plain.task_ids) <= len(verified.task_ids) == plain.verified_size
        assert verified.held_out is not None and verified.held_out >= 0.8

    def test_problems_of_unknown_difficulty_are_said(self, command: Any, make_run: MakeRun, tiny_folder: Path) -> None:
        runs = [make_run("a", {"x": [1.0], "y": [0.5]}), make_run("b", {"x": [0.5], "y": [0.6]})]
        done = command.run("subset", *runs, "--size", 2, "--problems", tiny_folder)
        assert f"2 of these are not in --problems {tiny_folder}" in done.stderr
        assert "held out  unknown: two runs choose and two are held out, so it takes four" in done.stdout
        assert done.stdout.splitlines()[-1] in ("x,y", "y,x")

    def test_one_run_has_no_order(self, runs: list[Path]) -> None:
        with pytest.raises(UsageError, match="has no order to keep; name at least two runs"):
            choose_problems(runs[:1], {}, metric="eff@1", size=None, agreement=0.95, verified=False)

    def test_more_problems_than_there_are_cannot_be_chosen(self, command: Any, runs: list[Path]) -> None:
        done = command.run("subset", *runs, "--size", 41)
        assert (done.returncode, done.stdout) == (USAGE, "")
        assert done.stderr == "Error: --size 41: the runs have only 40 problems in common\n"

    def test_three_runs_cannot_verify(self, runs: list[Path]) -> None:
        with pytest.raises(UsageError, match="two runs choose and two are held out, but there are only 3"):
            choose_problems(runs[:3], {}, metric="eff@1", size=None, agreement=0.95, verified=True)


class TestPlan:
    def test_offers_are_the_fewest_problems_for_each_number_of_samples(self, make_run: MakeRun) -> None:
        rows = drawn(0.8, 3)
        found = plan_run(make_run("run", rows), 0.05)
        budget = found.budgets["eff@1"]
        assert (found.problems, found.samples) == (40, (3, 3))
        assert budget.components == pytest.approx(variance_components(list(rows.values())), abs=1e-12)
        assert [offer.samples for offer in budget.offers] == [1, 2, 5, 10, 20]
        needs = [offer.problems for offer in budget.offers]
        assert needs == sorted(needs, reverse=True)

    def test_the_run_as_it_is_has_the_interval_of_its_problems(self, make_run: MakeRun) -> None:
        rows = {"a": [0.2, 0.4], "b": [0.9], "c": [0.5, 0.6, 0.7, 0.8], "d": [0.1]}
        budget = plan_run(make_run("run", rows), 0.05).budgets["eff@1"]
        assert budget.interval == pytest.approx(bounded_mean_interval(means(rows)), abs=1e-12)

    def test_the_command_prints_the_budget_of_each_metric(self, command: Any, make_run: MakeRun) -> None:
        run = make_run("run", drawn(0.8, 3))
        done = command.run("plan", run, "--half-width", "0.02")
        assert done.returncode == DONE
        assert done.stdout.startswith(f"{run}: 40 problems, 3 samples each; wanted: ±0.02\n\neff@1   0.")
        offers = plan_run(run, 0.02).budgets["eff@1"].offers
        for offer in offers:
            assert re.search(
                rf"^ +{offer.samples} +{offer.problems:,} +[\d,]+ +±0\.\d{{4}}$", done.stdout, re.MULTILINE
            )
        assert "no number of samples is enough with 40 problems: they differ too much themselves" in done.stdout

    def test_samples_that_were_not_drawn_at_random_are_noticed(self, command: Any, make_run: MakeRun) -> None:
        staged = {task_id: [1.0, 0.5, 0.0] for task_id in PROBLEMS}
        done = command.run("plan", make_run("staged", staged))
        assert done.stdout.splitlines()[2] == "eff@1   0.5000 [0.5000, 0.5000], ±0.0000"
        assert "less than chance in the samples would make them: were those drawn at random?" in done.stdout

    def test_single_samples_cannot_tell_problems_from_samples(self, command: Any, make_run: MakeRun) -> None:
        done = command.run("plan", make_run("run", drawn(0.8, 3, samples=1)))
        assert done.returncode == DONE
        assert "over problems and samples together" in done.stdout
        assert done.stdout.count("samples in all") == 2

    def test_a_run_on_one_problem_has_no_budget(self, command: Any, make_run: MakeRun) -> None:
        done = command.run("plan", make_run("run", {"a": [0.5, 0.7]}))
        assert (done.returncode, done.stdout) == (USAGE, "")
        assert "has one problem only" in done.stderr

    @pytest.mark.parametrize("wanted", ["0", "-0.1", "wide"])
    def test_a_width_must_be_above_0(self, command: Any, make_run: MakeRun, wanted: str) -> None:
        done = command.run("plan", make_run("run", drawn(0.8, 3)), "--half-width", wanted)
        assert done.returncode == USAGE
        assert "Invalid value for '--half-width'" in done.stderr

    def test_an_unfinished_run_is_named(self, tmp_path: Path) -> None:
        with pytest.raises(UsageError, match=r"scores\.json: cannot be read"):
            plan_run(tmp_path, 0.02)
