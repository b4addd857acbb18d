"""`instret evaluate --complexity`: how every right sample grows, at a bounded cost, the same for everybody."""

import contextlib
import json
import re
import shutil
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest

from instret.bench import bench_maker
from instret.complexity.of_sample import ALLOWANCE, LEAST_ALLOWANCE
from instret.complexity.record import Complexity, growth_of_run, growth_rows
from instret.evaluate import Evaluation, Settings
from instret.leaderboard import BundleError, Card, Share, pack, seal, unpack
from instret.metrics import Options, read_board, read_metrics
from instret.problems import ProblemSet
from instret.records import canonical
from instret.samples import Sample
from instret.sandbox import Cache, Pool
from instret.sandbox.wasm.engine import WasmEngine
from instret.score import Scores, score_run, with_growth
from instret.submission import Submission, read_submission
from instret.submit import make_bundle
from instret.verify import Verification, verify

NAMES = ("reference", "sorted", "quadratic", "quadratic", "off by one", "sum", "wasteful")
DECISIVE = ("results.jsonl", "scores.json", "complexity.jsonl")
DONE, USAGE = 0, 2
PATIENCE_S = 120

ALL = Share(1.0, 0)
SamplesFile = Callable[..., Path]
Replay = Callable[..., Verification]


@pytest.fixture(scope="module")
def measured(
    tiny: ProblemSet, make_samples: Callable[..., list[Sample]], engine: WasmEngine, tmp_path_factory: Any
) -> tuple[Path, Scores]:
    out = tmp_path_factory.mktemp("complexity") / "run"
    cache = Cache(tmp_path_factory.mktemp("cache"))
    scores = Evaluation(tiny, make_samples(*NAMES), engine, cache, Settings(complexity=True)).run(out)
    cache.close()
    return out, scores


@pytest.fixture(scope="module")
def honest(measured: tuple[Path, Scores], tiny: ProblemSet) -> Submission:
    return read_submission(unpack(make_bundle(measured[0], Card(model="m"), tiny), "a.zip"), "a.zip")


@pytest.fixture
def replay(tiny: ProblemSet, engine: WasmEngine, cache: Cache) -> Replay:
    def run(submission: Submission, share: Share = ALL) -> Verification:
        with contextlib.closing(Pool(bench_maker(engine, engine), 1)) as pool:
            return verify(submission, tiny, engine, pool, cache, share, Settings())

    return run


@pytest.fixture(scope="module")
def by_name(measured: tuple[Path, Scores]) -> dict[str, Complexity]:
    """Records by the name of the candidate; of one that came twice, the first."""
    numbers = {"reference": 0, "sorted": 1, "quadratic": 2, "wasteful": 5}
    found = {(one.task_id, one.sample): one for one in growth_of_run(measured[0])}
    return {name: found["count-equal", number] for name, number in numbers.items()} | {"sum": found["add-up", 0]}


class TestClasses:
    def test_what_costs_the_reference_s_multiple_is_decided_by_its_levels(self, by_name: dict[str, Complexity]) -> None:
        found = by_name["reference"]
        assert (found.time, found.decided_by, found.as_declared) == ("n", "levels", True)
        assert found.beside is not None
        assert (found.beside.measured_on, found.beside.worse, found.beside.last_ratio) == ("levels", False, 1.0)

    def test_a_slow_one_is_found_on_added_sizes_though_the_budget_cut_it_off(
        self, by_name: dict[str, Complexity]
    ) -> None:
        found = by_name["quadratic"]
        assert (found.time, found.declared, found.as_declared) == ("n^2", "n", False)
        assert found.decided_by in ("fuel", "opcodes", "parts")
        assert found.sizes_added > 3

    def test_growing_faster_than_the_reference_is_tested_with_its_effect(self, by_name: dict[str, Complexity]) -> None:
        beside = by_name["quadratic"].beside
        assert beside is not None
        assert beside.worse
        assert beside.p_value < 0.01
        assert beside.last_ratio > 3 * beside.first_ratio
        assert not by_name["wasteful"].is_worse

    def test_a_program_on_stdin_is_measured_too(self, by_name: dict[str, Complexity]) -> None:
        assert (by_name["sum"].time, by_name["sum"].names) == ("n", ("n",))

    def test_space_is_found_besides(self, by_name: dict[str, Complexity]) -> None:
        assert (by_name["reference"].space, by_name["quadratic"].space) == ("n", "1")


class TestEconomy:
    def test_only_right_samples_are_looked_at(self, measured: tuple[Path, Scores]) -> None:
        out, scores = measured
        right = [(score.task_id, score.sample) for score in scores.by_sample if score.passed]
        assert [(one.task_id, one.sample) for one in growth_of_run(out)] == right
        assert len(right) == len(NAMES) - 1

    def test_added_executions_cost_no_more_than_allowed(self, measured: tuple[Path, Scores]) -> None:
        for one in growth_of_run(measured[0]):
            assert 0 < one.added_cost <= max(ALLOWANCE * one.levels_cost, LEAST_ALLOWANCE)

    def test_identical_programs_are_measured_once(self, measured: tuple[Path, Scores]) -> None:
        first, second = (one for one in growth_of_run(measured[0]) if one.sample in (2, 3))
        assert (first.same_as, second.same_as) == (None, 2)
        assert second.added_cost == first.added_cost
        journal = (measured[0] / "complexity-journal.jsonl").read_bytes().splitlines()
        assert len(journal) == len(growth_of_run(measured[0])) - 1

    def test_the_summary_counts_an_identical_program_s_cost_once(self, measured: tuple[Path, Scores]) -> None:
        out, scores = measured
        assert scores.complexity is not None
        programs = [one for one in growth_of_run(out) if one.same_as is None]
        assert scores.complexity.added_cost == sum(one.added_cost for one in programs)
        assert scores.complexity.samples == len(programs) + 1
        assert scores.complexity.worse == 2


class TestRuns:
    def test_every_way_gives_the_same_bytes(
        self, measured: tuple[Path, Scores], command: Any, samples_file: SamplesFile, tiny_folder: Path, tmp_path: Path
    ) -> None:
        """Two jobs; without complexity first and with it afterwards; all from the cache."""
        calm = [(measured[0] / name).read_bytes() for name in DECISIVE]
        samples = samples_file(*NAMES)
        for out, flags in (("a", ["--complexity"]), ("b", []), ("b", ["--complexity"])):
            arguments = ("evaluate", samples, "--problems", tiny_folder, "--jobs", 2, *flags)
            done = command.run(*arguments, "--out", tmp_path / out)
            assert done.returncode == DONE, done.stderr
        for out in ("a", "b"):
            assert [(tmp_path / out / name).read_bytes() for name in DECISIVE] == calm
        assert "added executions cost" in done.stdout

    def test_a_run_killed_while_it_measures_growth_goes_on(
        self,
        measured: tuple[Path, Scores],
        cold_command: Any,
        samples_file: SamplesFile,
        tiny_folder: Path,
        tmp_path: Path,
    ) -> None:
        command, out = cold_command(), tmp_path / "run"
        arguments = ("evaluate", samples_file(*NAMES), "--problems", tiny_folder, "--complexity", "--jobs", 1)
        process = command.start(*arguments, "--out", out)
        journal = out / "complexity-journal.jsonl"
        deadline = time.monotonic() + PATIENCE_S
        while not (journal.exists() and journal.stat().st_size) and time.monotonic() < deadline:
            time.sleep(0.01)
        process.kill()
        process.communicate()
        kept = journal.read_bytes()
        assert kept.count(b"\n")
        assert not (out / "complexity.jsonl").exists()
        with journal.open("ab") as torn:
            torn.write(b'{"task_id":"count-eq')
        done = command.run(*arguments, "--out", out)
        assert done.returncode == DONE, done.stderr
        assert journal.read_bytes().startswith(kept[: kept.rindex(b"\n") + 1])
        assert [(out / name).read_bytes() for name in DECISIVE] == [
            (measured[0] / name).read_bytes() for name in DECISIVE
        ]

    def test_a_journal_that_cannot_be_opened_is_named(
        self, command: Any, samples_file: SamplesFile, tiny_folder: Path, tmp_path: Path
    ) -> None:
        journal = tmp_path / "run" / "complexity-journal.jsonl"
        journal.mkdir(parents=True)
        arguments = ("evaluate", samples_file("reference"), "--problems", tiny_folder, "--complexity")
        done = command.run(*arguments, "--out", journal.parent)
        assert done.returncode == USAGE
        assert f"{journal}: cannot be used as a journal: Is a directory; move it away" in done.stderr

    def test_a_problem_whose_growth_nobody_declared_is_named(
        self, command: Any, samples_file: SamplesFile, tiny_folder: Path, tmp_path: Path
    ) -> None:
        folder = tmp_path / "problems"
        shutil.copytree(tiny_folder / "count-equal", folder / "count-equal")
        toml = folder / "count-equal" / "problem.toml"
        toml.write_text(re.sub(r'time = ".*"', 'time = ""', toml.read_text("utf-8")), encoding="utf-8")
        out = tmp_path / "run"
        arguments = ("evaluate", samples_file("reference"), "--problems", folder, "--complexity", "--out", out)
        done = command.run(*arguments)
        assert done.returncode == DONE, done.stderr
        assert "no complexity: count-equal: declares no growth" in done.stderr
        assert json.loads((out / "scores.json").read_bytes())["complexity"] is None


class TestShown:
    def test_the_report_marks_what_grows_faster(self, measured: tuple[Path, Scores], command: Any) -> None:
        scores = (measured[0] / "scores.json").read_bytes()
        done = command.run("report", measured[0])
        assert re.search(r"faster than it +2 \(one-sided test", done.stdout)
        assert (measured[0] / "scores.json").read_bytes() == scores
        page = (measured[0] / "report.html").read_text("utf-8")
        assert "▲ O(n<sup>2</sup>) (2 samples)" in page

    def test_samples_of_a_problem_are_told_by_class(self, measured: tuple[Path, Scores]) -> None:
        rows = {row.task_id: row for row in growth_rows(growth_of_run(measured[0]))}
        assert sum(one.count for one in rows["count-equal"].classes) == 5
        assert [one.count for one in rows["count-equal"].classes if one.worse] == [2]
        assert rows["count-equal"].steepest is not None
        assert rows["add-up"].steepest is None

    def test_a_run_without_it_has_no_such_part(self, calm_run: Path, command: Any) -> None:
        done = command.run("report", calm_run)
        assert "growth of right samples" not in done.stdout
        assert "How right samples grow" not in (calm_run / "report.html").read_text("utf-8")

    def test_metrics_of_classes_have_values(self, measured: tuple[Path, Scores]) -> None:
        asked = "class_pass,class_best,class_all,coefficient_percentile"
        found = {one.name: one for one in read_metrics(read_board(measured[0]), asked, Options())}
        grown = growth_of_run(measured[0])
        as_declared = sum(one.as_declared for one in grown if one.task_id == "count-equal")
        # A problem without a sample counts as 0.
        assert found["class_best@1"].value == pytest.approx((as_declared / 6 + 1 + 0) / 3)
        # Both others have one known class only.
        assert found["class_pass@1"].value == found["class_all@1"].value == found["class_best@1"].value
        assert "two known solutions of the best class" in found["coefficient_percentile"].missing

    def test_without_it_they_name_the_command(self, calm_run: Path) -> None:
        (found,) = read_metrics(read_board(calm_run), "class_best", Options())
        assert found.value is None
        assert "`instret evaluate --complexity`" in found.missing


# What a candidate does to the probe around it: names of its own, figures that cannot be, no figures at all.
MEDDLING = (
    "globals()['_instret_site'] = lambda code, offset: ('everywhere',)",
    "globals()['_instret_is_dear'] = lambda code: [-1] * 10_000",
    "sys.monitoring.register_callback(4, sys.monitoring.events.INSTRUCTION, None)",
    "tracemalloc.get_traced_memory = lambda: ('no', 'peak')",
)


@pytest.mark.parametrize("trick", MEDDLING)
def test_who_meddles_with_a_probe_is_measured_without_it(
    tiny: ProblemSet, make_samples: Any, engine: WasmEngine, cache: Cache, tmp_path: Path, trick: str
) -> None:
    """A crash would take the worker of a leaderboard along."""
    (slow,) = make_samples("quadratic")
    lines = slow.code.splitlines(keepends=True)
    meddled = f"    try:\n        {trick}\n    except Exception:\n        pass\n"
    code = "import sys, tracemalloc\n" + lines[0] + meddled + "".join(lines[1:])
    sample = msgspec.structs.replace(slow, code=code)
    Evaluation(tiny, [sample], engine, cache, Settings(complexity=True, missing="skip")).run(tmp_path / "run")
    (found,) = growth_of_run(tmp_path / "run")
    assert found.time in ("n^2", "inconclusive")
    assert found.is_worse


class TestSubmitted:
    """A bundle tells growth as the run does, and nobody has to believe it."""

    @staticmethod
    def forged(honest: Submission, growth: list[Complexity]) -> Submission:
        """Sealed anew with other growth, and scores made to fit it."""
        scores = with_growth(score_run(honest.run, honest.samples, honest.results), growth)
        bundle = seal(
            Card(model="a forger"),
            canonical(honest.run),
            honest.bundle.files["samples.jsonl"],
            honest.bundle.files["results.jsonl"],
            canonical(scores) + b"\n",
            b"".join(canonical(one) + b"\n" for one in growth),
            instret="0.1.0",
            problem_set_digest=honest.bundle.manifest.problem_set_digest,
        )
        return read_submission(unpack(pack(bundle), "a.zip"), "a.zip")

    @staticmethod
    def changed(honest: Submission, position: int, **fields: Any) -> list[Complexity]:
        growth = list(honest.growth)
        growth[position] = msgspec.structs.replace(growth[position], **fields)
        return growth

    def test_a_bundle_holds_what_the_run_holds(self, measured: tuple[Path, Scores], honest: Submission) -> None:
        for name in ("complexity.jsonl", "scores.json"):
            assert honest.bundle.files[name] == (measured[0] / name).read_bytes()
        assert honest.growth == growth_of_run(measured[0])

    def test_an_honest_one_is_found_out_again(self, honest: Submission, replay: Replay) -> None:
        found = replay(honest)
        assert found.mismatch is None
        assert (found.programs, found.regrown) == (5, 5)

    def test_a_share_is_found_out_again(self, honest: Submission, replay: Replay) -> None:
        assert replay(honest, Share(0.3, 1)).regrown == 2

    def test_a_better_class_is_found_and_named(self, honest: Submission, replay: Replay) -> None:
        growth = self.changed(honest, 3, time="n", as_declared=True)
        growth[4] = msgspec.structs.replace(growth[4], time="n", as_declared=True)
        assert (growth[3].sample, growth[4].same_as) == (2, 2)
        assert str(replay(self.forged(honest, growth)).mismatch) == (
            "count-equal, sample 2, growth: as_declared was submitted as True, replayed it is False"
        )

    def test_growth_does_not_hang_on_forged_levels(self, honest: Submission, replay: Replay) -> None:
        """Of a program whose growth is found out again, all executions are replayed, whatever the share."""
        share = Share(0.2, 3)
        (position,) = share.choose(5)
        key = [one for one in honest.growth if one.same_as is None][position].key
        places = [place for place, result in enumerate(honest.results) if result.key[:2] == key]
        place = max(set(places) - set(share.choose(len(honest.results))))
        results = list(honest.results)
        results[place] = msgspec.structs.replace(results[place], instructions=0)
        mismatch = replay(msgspec.structs.replace(honest, results=results), share).mismatch
        assert mismatch is not None
        assert (mismatch.submitted, mismatch.replayed) == (results[place], honest.results[place])

    def test_a_problem_left_out_is_named(self, honest: Submission, replay: Replay) -> None:
        growth = [one for one in honest.growth if one.task_id == "add-up"]
        with pytest.raises(BundleError, match=r"complexity\.jsonl: how samples of count-equal grow was left out"):
            replay(self.forged(honest, growth))

    def test_a_sample_left_out_is_named(self, honest: Submission) -> None:
        growth = [one for one in honest.growth if (one.task_id, one.sample) != ("count-equal", 1)]
        with pytest.raises(BundleError, match="how sample 1 of count-equal grows was not found out"):
            self.forged(honest, growth)

    @pytest.mark.parametrize("fields", [{"time": "1"}, {"same_as": 0}, {"sample": 4}])
    def test_equal_programs_grow_alike(self, honest: Submission, fields: dict[str, Any]) -> None:
        with pytest.raises(BundleError, match=r"complexity\.jsonl:5: is not the record of the next right sample"):
            self.forged(honest, self.changed(honest, 4, **fields))

    def test_records_out_of_order_or_twice_are_refused(self, honest: Submission) -> None:
        for growth in (honest.growth[::-1], [*honest.growth, honest.growth[-1]]):
            with pytest.raises(BundleError, match=r"complexity\.jsonl:\d: is not the record of the next"):
                self.forged(honest, growth)

    def test_verify_says_how_much_of_it_was_found_out_again(
        self, command: Any, honest: Submission, tiny_folder: Path, tmp_path: Path
    ) -> None:
        bundle = tmp_path / "a.zip"
        bundle.write_bytes(pack(honest.bundle))
        done = command.run("verify", bundle, "--problems", tiny_folder, "--fraction", 0.3, "--seed", 1)
        assert done.returncode == DONE, done.stdout
        assert "growth of 2 of 5 programs found out again, all equal" in done.stdout
        assert re.search(r"classes of growth been forged.*\n +1 forged +0\.6000", done.stdout)
