"""Every metric of the field on one run: by hand on made records, and end to end on the real engine.

`by_hand` is a problem with four samples: as good as the reference, twice as good, cut off, and wrong.
"""

import shutil
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import pytest

from instret.complexity.record import Complexity
from instret.errors import UsageError
from instret.evaluate import Evaluation, Settings
from instret.figures import figures_of_board
from instret.metrics import BUDGETS, METRICS, Options, Reading, read_board, read_metrics
from instret.problems import load_folder
from instret.records import Manifest, ProblemFacts, Reference, Result, canonical, read_records, write_durably
from instret.samples import Sample
from instret.sandbox import Cache
from instret.sandbox.wasm.engine import WasmEngine
from instret.score import Scores, score_run

PAGE = 1 << 16
FACTS = ProblemFacts(
    suite="0", hardness=(0, 3, 3, 4), cases=(1, 1, 1, 2), reference_instructions=(10, 100, 200, 400), budget=800
)
PLACES = ((0, 0, 10), (1, 0, 100), (2, 0, 200), (3, 0, 400), (3, 1, 300))
# Costs in order with the verdict of the last, and the peak memory everywhere.
SAMPLES = [
    ((10, 100, 200, 400, 300), "accepted", 4 * PAGE),
    ((10, 50, 100, 200, 150), "accepted", 2 * PAGE),
    ((10, 200, 800), "budget_exceeded", PAGE),
    ((10, 100), "wrong_answer", PAGE),
]
KNOWN = Reference(
    "a",
    "A",
    "...",
    "best.py",
    {"best.py": [10, 100, 200, 400], "slow.py": [10, 200, 500, 1000], "slowest.py": [10, 800, 2000, 4000]},
    {"best.py": 2 * PAGE, "slow.py": 8 * PAGE},
)
EXPECTED = {
    "pass@1": 3 / 4,
    "eff@1": (1 + 1 + 0.3 * 600 / 700) / 4,
    "eff@4": 1.0,
    "utility@1": (1 + 1 + 0.3 * 2 / 3) / 4,
    "efficient@1": 1 / 4,
    "efficient@3": 3 / 4,
    "speedup": 2000 / 1500,
    "speedup_geomean": 2000 / 1500,
    "DPS": 200 / 3,
    "DPS_norm": 200 / 3,
    "beyond@1": 2 / 4,
    "ET": 750.0,
    "NET_mean_of_ratios": 0.75,
    "NET_ratio_of_sums": 0.75,
    "MU": 3.0 * PAGE,
    "NMU_mean_of_ratios": 1.5,
    "NMU_ratio_of_sums": 1.5,
    "ET%": 50.0,
    "MP%": (50 + 100) / 4,
    "improvement@1": (10 + 20 + 1 + 1) / 4,
    "memory_improvement@1": (2 + 4 + 1 + 1) / 4,
    "%Opt@1": 50.0,
    "%Correct@1": 75.0,
    "percentile": (250 / 3 + 100) / 4,
    "percentile_memory": (50 + 75) / 4,
    "completion_area": (0.5 + 1 + 0 + 0) / 4,
}
# Were the sample that was cut off to end at the budget of 800, or in the least memory known.
AT_MOST = {
    "DPS": (100 + 100 + 200 / 3) / 3,
    "DPS_norm": (100 + 100 + 200 / 3) / 3,
    "beyond@1": (1 + 1 + 3200 / 3600) / 4,
    "improvement@1": (10 + 20 + 5 + 1) / 4,
    "memory_improvement@1": (2 + 4 + 4 + 1) / 4,
    "%Opt@1": 75.0,
    "percentile": (250 / 3 + 100 + 200 / 3) / 4,
    "percentile_memory": (50 + 75 + 75) / 4,
}
WITHOUT_SOLUTIONS = ("DPS", "DPS_norm", "beyond@1", "improvement@1", "%Opt@1", "percentile")
WITHOUT_MEMORY = ("MU", "NMU_mean_of_ratios", "MP%", "memory_improvement@1", "percentile_memory")


def by_hand(
    tmp_path: Path, *, references: list[Reference] | None = None, measured: bool = True, **changes: Any
) -> Path:
    """The directory of a run of problems like `a`, one for each reference."""
    references = references or [KNOWN]
    results, samples = [], []
    for reference in references:
        for number, (costs, ends, peak) in enumerate(SAMPLES):
            samples.append(Sample(task_id=reference.task_id, sample=number, form="solution", code="..."))
            results += [
                Result(
                    task_id=reference.task_id,
                    sample=number,
                    level=level,
                    case=case,
                    verdict=ends if place == len(costs) else "accepted",
                    instructions=cost,
                    reference_instructions=own,
                    peak_memory_bytes=peak if measured else None,
                )
                for place, ((level, case, own), cost) in enumerate(zip(PLACES, costs, strict=False), start=1)
            ]
    manifest = Manifest(
        schema_version=1,
        problem_set="by hand",
        problems={reference.task_id: FACTS for reference in references},
        unusable={},
        unsampled=(),
        engine="engine:1",
        meter="fuel",
        language="python",
        samples_digest="",
        memory_bytes=1 << 30,
        measure_memory=measured,
        missing="zero",
    )
    files: dict[str, list[Any]] = {
        "manifest.json": [msgspec.structs.replace(manifest, **changes)],
        "samples.jsonl": samples,
        "results.jsonl": results,
        "references.jsonl": references,
        "scores.json": [score_run(manifest, samples, results)],
    }
    for name, records in files.items():
        write_durably(tmp_path / name, b"".join(canonical(record) + b"\n" for record in records))
    return tmp_path


def many_inputs(folder: Path, *, samples: int, inputs: int) -> Path:
    """A run of right samples on one problem with many inputs."""
    facts = msgspec.structs.replace(FACTS, hardness=(0, 1), cases=(1, inputs), reference_instructions=(10, 100))
    run = by_hand(folder, problems={"a": facts})
    programs = [Sample(task_id="a", sample=number, form="solution", code="...") for number in range(samples)]
    results = [
        Result(task_id="a", sample=number, level=level, case=case, verdict="accepted", instructions=cost,
               reference_instructions=cost)
        for number in range(samples)
        for level, case, cost in ((0, 0, 10), *((1, case, 100) for case in range(inputs)))
    ]  # fmt: skip
    for name, records in (("samples", programs), ("results", results)):
        write_durably(run / f"{name}.jsonl", b"".join(canonical(record) + b"\n" for record in records))
    return run


def readings(run: Path, asked: str = "all", min_correct: int = 3) -> dict[str, Reading]:
    return {one.name: one for one in read_metrics(read_board(run), asked, Options(min_correct=min_correct))}


class TestValues:
    @pytest.mark.parametrize("name", EXPECTED)
    def test_are_what_a_person_computes(self, name: str, tmp_path: Path) -> None:
        reading = readings(by_hand(tmp_path), name)[name]
        assert reading.value == pytest.approx(EXPECTED[name], abs=1e-9)
        assert (reading.problems, reading.left_out, reading.missing) == (1, 0, "")

    def test_of_samples_that_were_cut_off_have_a_bound_where_they_are_not_known(self, tmp_path: Path) -> None:
        found = {name: one.at_most for name, one in readings(by_hand(tmp_path)).items() if one.at_most is not None}
        assert found == pytest.approx(AT_MOST, abs=1e-9)

    def test_agree_with_the_scores_of_the_run(self, tmp_path: Path) -> None:
        run = by_hand(tmp_path, references=[KNOWN, msgspec.structs.replace(KNOWN, task_id="b")])
        (scores,) = read_records(run / "scores.json", Scores)
        for name, reading in readings(run, "pass,eff,eff_unclipped").items():
            assert reading.interval == pytest.approx(msgspec.structs.astuple(scores.metrics[name]), abs=1e-11)

    def test_of_several_problems_are_means_with_an_interval(self, tmp_path: Path) -> None:
        references = [msgspec.structs.replace(KNOWN, task_id=name) for name in ("a", "b", "c")]
        reading = readings(by_hand(tmp_path, references=references), "beyond@1")["beyond@1"]
        assert reading.problems == 3
        assert reading.interval == pytest.approx((0.5, 0.5, 0.5))

    @pytest.mark.parametrize(
        ("name", "with_absent"), [("eff@1", 0.5), ("percentile", 0.5), ("DPS", 1.0), ("improvement@1", (8 + 1) / 16)]
    )
    def test_of_a_problem_without_a_sample_count_as_the_run_says(
        self, name: str, with_absent: float, tmp_path: Path
    ) -> None:
        alone = readings(by_hand(tmp_path), name)[name].value
        assert alone is not None
        counted = readings(by_hand(tmp_path, unsampled=("b",)), name)[name]
        assert counted.value == pytest.approx(alone * with_absent)
        skipped = readings(by_hand(tmp_path, unsampled=("b",), missing="skip"), name)[name]
        assert skipped.value == alone


class TestMissing:
    def test_of_costs_names_the_command_that_makes_them(self, tmp_path: Path) -> None:
        found = readings(by_hand(tmp_path, references=[Reference("a", "A", "...")]))
        for name in WITHOUT_SOLUTIONS:
            assert found[name].value is None
            assert found[name].missing.startswith(
                "costs of two solutions of the problem that differ: `instret problems"
            )

    def test_of_memory_names_the_option(self, tmp_path: Path) -> None:
        found = readings(by_hand(tmp_path, measured=False))
        for name in WITHOUT_MEMORY:
            assert found[name].value is None
            assert found[name].missing == "peak memory of the samples: `instret evaluate --memory`"

    def test_of_samples_is_said_of_a_k_that_is_too_large(self, tmp_path: Path) -> None:
        found = readings(by_hand(tmp_path), "eff@5,beyond@5")
        assert [(one.value, one.missing) for one in found.values()] == [(None, "more samples of each problem")] * 2

    def test_of_right_samples_is_said_of_dps(self, tmp_path: Path) -> None:
        reading = readings(by_hand(tmp_path), "DPS", min_correct=4)["DPS"]
        assert reading.value is None
        assert "a smaller --min-correct" in reading.missing

    def test_solutions_that_cost_the_same_tell_nothing(self, tmp_path: Path) -> None:
        level = [10, 100, 200, 400]
        equal = msgspec.structs.replace(KNOWN, costs={"best.py": level, "other.py": level})
        assert readings(by_hand(tmp_path, references=[equal]), "beyond@1")["beyond@1"].value is None

    def test_problems_without_the_data_are_left_out_and_counted(self, tmp_path: Path) -> None:
        bare = Reference("b", "B", "...")
        run = by_hand(tmp_path, references=[KNOWN, bare], unsampled=("c",))
        reading = readings(run, "beyond@1")["beyond@1"]
        assert (reading.value, reading.problems, reading.left_out) == (0.5, 1, 1)
        assert reading.missing.startswith("costs of two solutions")

    def test_every_metric_has_a_value_or_says_what_is_missing(self, tmp_path: Path) -> None:
        found = readings(by_hand(tmp_path, references=[Reference("a", "A", "...")], measured=False))
        assert {one.metric.name for one in found.values()} == set(METRICS)
        assert all((one.value is None) == bool(one.missing) for one in found.values())


class TestCompletion:
    def test_counts_the_inputs_within_each_budget(self, tmp_path: Path) -> None:
        (row,) = read_board(by_hand(tmp_path)).rows
        # Of 16 inputs, 4 take half of what the reference does, 4 as much, 1 twice as much.
        found = {float(BUDGETS[place]): row.solved[place] * 16 for place in (0, 127, 128, 255, 256)}
        assert found == pytest.approx({0.5: 4, 2 ** (-1 / 128): 4, 1.0: 8, 2 ** (127 / 128): 8, 2.0: 9})

    def test_has_an_area_for_each_sample(self, tmp_path: Path) -> None:
        (row,) = read_board(by_hand(tmp_path)).rows
        assert row.areas.tolist() == [0.5, 1.0, 0.0, 0.0]


class TestReading:
    def test_results_that_are_not_together_are_refused(self, tmp_path: Path) -> None:
        run = by_hand(tmp_path)
        lines = (run / "results.jsonl").read_bytes().splitlines(keepends=True)
        (run / "results.jsonl").write_bytes(b"".join([*lines[1:], lines[0]]))
        with pytest.raises(UsageError, match="results of a#0 are twice, or not in order; evaluate"):
            read_board(run)

    def test_results_without_their_sample_are_refused(self, tmp_path: Path) -> None:
        run = by_hand(tmp_path)
        lines = (run / "samples.jsonl").read_bytes().splitlines(keepends=True)
        (run / "samples.jsonl").write_bytes(b"".join(lines[:-1]))
        with pytest.raises(UsageError, match="a: results and samples are not those of one run"):
            read_board(run)

    def test_a_line_that_is_no_result_is_named(self, tmp_path: Path) -> None:
        run = by_hand(tmp_path)
        with (run / "results.jsonl").open("ab") as file:
            file.write(b"{}\n")
        with pytest.raises(
            UsageError, match=r"results\.jsonl:16: Object missing required field `task_id`.*evaluate into"
        ):
            read_board(run)

    def test_holds_the_results_of_one_sample_at_a_time(self, tmp_path: Path) -> None:
        run = many_inputs(tmp_path, samples=30, inputs=1000)
        tracemalloc.start()
        read_board(run)
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        # As records they would take some three times as much as in the file.
        assert peak < (run / "results.jsonl").stat().st_size / 4


class TestNames:
    def test_stand_for_every_k_that_fits_in_the_order_asked_for(self, tmp_path: Path) -> None:
        assert list(readings(by_hand(tmp_path), "ET%, pass, eff@k,eff@2,pass@1")) == ["ET%", "pass@1", "eff@1", "eff@2"]

    @pytest.mark.parametrize("asked", ["no", "eff@0", "eff@x", "ET@2", "eff@", ",", ""])
    def test_that_are_none_are_refused_with_those_that_are(self, asked: str, tmp_path: Path) -> None:
        with pytest.raises(UsageError, match=r"known are pass@k, eff@k, .*, or all"):
            readings(by_hand(tmp_path), asked)


TIERS = """
        separator = "memory"
        [[solution]]
        file = "quadratic.py"
        tier = 2
        [[solution]]
        file = "sorted.py"
        tier = 3
        """


@pytest.fixture(scope="module")
def folder(tiny_folder: Path, candidates: Any, command: Any, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two tiny problems, calibrated; one has three solutions and is told apart by memory."""
    folder = tmp_path_factory.mktemp("calibrated") / "tiny"
    for name in ("count-equal", "add-up"):
        shutil.copytree(tiny_folder / name, folder / name)
    text = (folder / "count-equal" / "problem.toml").read_text("utf-8")
    separator, _, solutions = TIERS.partition("[[")
    (folder / "count-equal" / "problem.toml").write_text(separator + text + "[[" + solutions, "utf-8")
    for name in ("quadratic", "sorted"):
        (folder / "count-equal" / "solutions" / f"{name}.py").write_text(candidates[name].code, "utf-8")
    done = command.run("problems", "calibrate", "--problems", folder)
    assert "2 of 2 problems are calibrated" in done.stdout, done.stdout + done.stderr
    return folder


@pytest.fixture(scope="module")
def run(
    folder: Path,
    make_samples: Callable[..., list[Sample]],
    engine: WasmEngine,
    tmp_path_factory: pytest.TempPathFactory,
) -> Path:
    """What candidates of both problems come to there, with their memory."""
    out, cache = tmp_path_factory.mktemp("run") / "measured", Cache(tmp_path_factory.mktemp("cache"))
    samples = make_samples("reference", "wasteful", "quadratic", "off by one", "sum", "trailing blanks")
    Evaluation(load_folder(folder), samples, engine, cache, Settings(jobs=1, measure_memory=True)).run(out)
    cache.close()
    return out


class TestOnTheEngine:
    def test_a_run_keeps_what_solutions_cost(self, run: Path) -> None:
        kept = {one.task_id: one for one in read_records(run / "references.jsonl", Reference)}
        assert sorted(kept["count-equal"].costs) == ["linear.py", "quadratic.py", "sorted.py"]
        assert sorted(kept["count-equal"].peaks) == ["linear.py", "quadratic.py", "sorted.py"]
        assert kept["count-equal"].name == "linear.py"
        assert (list(kept["add-up"].costs), kept["add-up"].peaks) == (["best.py"], {})

    def test_the_reference_as_a_sample_costs_what_the_reference_does(self, run: Path) -> None:
        rows = {row.task_id: row for row in read_board(run).rows}
        row = rows["count-equal"]
        assert row.total[0] == row.reference_total
        assert row.areas[0] == 0.5
        assert row.top[0] == row.reference_levels[-1]
        assert row.top[0] in row.known
        assert row.peaks[0] == row.reference_peak

    def test_all_metrics_are_shown_or_their_lack_is_explained(self, run: Path, command: Any) -> None:
        done = command.run("report", run, "--metrics", "all", "--min-correct", "1")
        assert done.returncode == 0, done.stderr
        for name in METRICS:
            assert name.removesuffix("@k") in done.stdout
        assert "6 samples on 2 problems of 'tiny' (fuel, wasm:" in done.stdout
        assert "1 problems left out; missing: costs of two solutions" in done.stdout
        assert "missing: runs of other models: `instret compare RUN RUN...`" in done.stdout

    def test_the_same_run_shows_the_same_bytes_and_its_scores_stay(self, run: Path, command: Any) -> None:
        scores = (run / "scores.json").read_bytes()
        first, second = (command.run("report", run, "--metrics", "all").stdout for _ in range(2))
        assert first == second
        assert (run / "scores.json").read_bytes() == scores

    def test_charts_are_written_on_demand(self, run: Path, command: Any, tmp_path: Path) -> None:
        done = command.run("report", run, "--svg", tmp_path / "drawn")
        names = sorted(path.name for path in (tmp_path / "drawn").iterdir())
        assert names == ["completion.svg", "growth-best-1.svg", "growth-best-2.svg", "profile.svg", "ratios.svg"]
        assert done.stdout.splitlines()[-1] == f"5 charts: {tmp_path / 'drawn'}"

    def test_memory_has_a_completion_curve_where_it_is_known(self, run: Path) -> None:
        figure = figures_of_board(read_board(run)).completion
        assert [one.label for one in figure.series] == ["the reference itself", "instructions", "peak memory"]

    def test_a_run_keeps_the_sizes_of_its_levels(self, run: Path) -> None:
        sizes = {one.task_id: one.sizes for one in read_records(run / "references.jsonl", Reference)}
        assert sizes == {"count-equal": {"n": [5, 30, 120, 480]}, "add-up": {"n": [5, 100, 1000]}}

    def test_costs_that_another_engine_counted_are_not_kept(
        self, folder: Path, make_samples: Callable[..., list[Sample]], engine: WasmEngine, tmp_path: Path
    ) -> None:
        other = Path(shutil.copytree(folder, tmp_path / "other"))
        for costs in other.glob("*/costs.json"):
            costs.write_text(costs.read_text("utf-8").replace(engine.fingerprint, "wasm:other"), "utf-8")
        cache = Cache(tmp_path / "cache")
        Evaluation(load_folder(other), make_samples("sum"), engine, cache, Settings(jobs=1)).run(tmp_path / "run")
        cache.close()
        (kept,) = read_records(tmp_path / "run" / "references.jsonl", Reference)
        assert (kept.task_id, kept.costs, kept.peaks) == ("add-up", {}, {})

    def test_a_metric_that_is_none_is_wrong_usage(self, run: Path, command: Any) -> None:
        done = command.run("report", run, "--metrics", "eff,speed")
        assert (done.returncode, done.stdout) == (2, "")
        assert "--metrics speed: no such metric; known are pass@k" in done.stderr

    def test_a_run_from_before_solutions_were_kept_can_be_read(self, run: Path, tmp_path: Path) -> None:
        old = Path(shutil.copytree(run, tmp_path / "old"))
        kept = [msgspec.json.decode(line) for line in (old / "references.jsonl").read_bytes().splitlines()]
        bare = [{key: one[key] for key in ("task_id", "title", "code")} for one in kept]
        (old / "references.jsonl").write_bytes(b"".join(msgspec.json.encode(one) + b"\n" for one in bare))
        assert readings(old, "beyond@1")["beyond@1"].value is None
        assert readings(old, "eff@1")["eff@1"].value == readings(run, "eff@1")["eff@1"].value


class TestWhatIsFoundBesides:
    """Metrics of data that a run has only where it was asked for them."""

    def test_classes_are_asked_for_as_known_solutions_declare_them(self, tmp_path: Path) -> None:
        times = {"best.py": "n", "slow.py": "n", "slowest.py": "n^2"}
        reference = msgspec.structs.replace(KNOWN, times=times, sizes={"n": [1, 10, 100]})
        run = by_hand(tmp_path, references=[reference])
        grown = [
            Complexity(task_id="a", sample=number, names=("n",), time=time, declared="n", as_declared=time == "n")
            for number, time in enumerate(("n", "n", "n^2"))
        ]
        write_durably(run / "complexity.jsonl", b"".join(canonical(one) + b"\n" for one in grown))
        found = {name: one.value for name, one in readings(run).items()}
        assert found["class_best@1"] == pytest.approx(2 / 4)
        assert found["class_pass@1"] == pytest.approx((2 / 4 + 1 / 4) / 2)
        assert found["class_all@1"] == pytest.approx(2 / 4 * 1 / 4)
        # Beside 400 and 1,000 of the solutions in n, 400 (equal ones count half) and 200; the others are not in n.
        assert found["coefficient_percentile"] == pytest.approx((75 + 100 + 0 + 0) / 4)

    def test_a_class_that_the_cost_beside_the_reference_contradicts_is_not_the_best(self, tmp_path: Path) -> None:
        reference = msgspec.structs.replace(KNOWN, times={"best.py": "n"}, sizes={"n": [1, 10, 100]})
        run = by_hand(tmp_path, references=[reference])
        grown = Complexity(task_id="a", sample=0, names=("n",), time="n", declared="n", as_declared=False)
        write_durably(run / "complexity.jsonl", canonical(grown) + b"\n")
        assert readings(run)["class_best@1"].value == 0

    def test_coefficients_are_compared_on_the_last_level_that_counts(self, tmp_path: Path) -> None:
        reference = msgspec.structs.replace(KNOWN, times={"best.py": "n", "slow.py": "n"}, sizes={"n": [1, 10, 100]})
        facts = msgspec.structs.replace(FACTS, hardness=(0, 3, 3, 0))
        run = by_hand(tmp_path, references=[reference], problems={"a": facts})
        one = Complexity(task_id="a", sample=0, names=("n",), time="n", declared="n", as_declared=True)
        grown = [msgspec.structs.replace(one, sample=number) for number in (0, 1)]
        write_durably(run / "complexity.jsonl", b"".join(canonical(one) + b"\n" for one in grown))
        # Beside 200 and 500 at level 2, 200 (equal ones count half) and 100.
        found = readings(run, "coefficient_percentile")["coefficient_percentile"].value
        assert found == pytest.approx((75 + 100 + 0 + 0) / 4)

    def test_memory_over_time_is_held_against_the_reference(self, tmp_path: Path) -> None:
        run = by_hand(tmp_path, references=[msgspec.structs.replace(KNOWN, integrals={"best.py": 100.0})])
        results = [
            msgspec.structs.replace(result, memory_byte_s=100.0 / (1 + result.sample))
            for result in read_records(run / "results.jsonl", Result)
        ]
        write_durably(run / "results.jsonl", b"".join(canonical(result) + b"\n" for result in results))
        found = {name: one.value for name, one in readings(run).items()}
        assert found["TMU"] == pytest.approx((100 + 50) / 2)
        assert found["NTMU_mean_of_ratios"] == found["NTMU_ratio_of_sums"] == pytest.approx(0.75)
        assert found["MI%"] == pytest.approx((100 + 100 + 0 + 0) / 4)
        assert found["percentile_integral"] is None

    def test_who_finished_another_input_only_is_not_known_on_the_dearest(self, tmp_path: Path) -> None:
        run = by_hand(tmp_path, references=[msgspec.structs.replace(KNOWN, integrals={"best.py": 100.0})])
        results = [
            msgspec.structs.replace(
                result,
                memory_byte_s=100.0,
                reference_instructions=200 if result.case == 0 else 300,
                verdict="budget_exceeded" if (result.sample, result.case) == (1, 1) else result.verdict,
            )
            for result in read_records(run / "results.jsonl", Result)
        ]
        write_durably(run / "results.jsonl", b"".join(canonical(result) + b"\n" for result in results))
        (row,) = read_board(run).rows
        assert row.peaks.tolist() == pytest.approx([4 * PAGE, np.inf, np.inf, np.nan], nan_ok=True)
        assert row.integrals.tolist() == pytest.approx([100, np.inf, np.inf, np.nan], nan_ok=True)

    def test_a_reference_that_was_too_short_to_be_sampled_is_missing(self, tmp_path: Path) -> None:
        reference = msgspec.structs.replace(KNOWN, integrals={"best.py": 0.0})
        found = readings(by_hand(tmp_path, references=[reference]), "MI%")["MI%"]
        assert found.value is None
        assert "memory integrated over time" in found.missing
