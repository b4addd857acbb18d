"""A submission from a run to a verdict on it, on the real engine; and what becomes of forgeries of every kind.

A clever forger makes everything consistent that can be: digests, hashes, the seal, and scores computed from the forged
results. What is left to find them out is completeness, the problems themselves, and replay.
"""

import contextlib
import functools
import re
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest

from instret.bench import bench_maker
from instret.drive import Settings
from instret.errors import UsageError
from instret.evaluate import Evaluation
from instret.leaderboard import Bundle, BundleError, Card, Share, pack, seal, unpack
from instret.problems import ProblemSet
from instret.records import Manifest, Result, canonical, samples_digest
from instret.samples import Sample
from instret.sandbox import Cache, Cost, Execution, Pool
from instret.sandbox.wasm.engine import WasmEngine
from instret.score import score_run
from instret.submission import Submission, difference, read_submission
from instret.submit import make_bundle
from instret.verify import Verification, verify

ALL = Share(1.0, 0)
replace = msgspec.structs.replace
Forge = Callable[..., Bundle]
Verify = Callable[..., Verification]


@pytest.fixture(scope="session")
def packed(calm_run: Path, tiny: ProblemSet) -> bytes:
    return make_bundle(calm_run, Card(model="a model"), tiny)


@pytest.fixture(scope="session")
def honest(packed: bytes) -> Submission:
    return read_submission(unpack(packed, "a.zip"), "a.zip")


def forged(
    honest: Submission,
    *,
    run: Manifest | None = None,
    samples: list[Sample] | None = None,
    results: list[Result] | None = None,
    scores: bytes | None = None,
    problem_set_digest: str | None = None,
) -> Bundle:
    """A sealed bundle in which some parts are others and everything else is made to fit them."""
    samples, results = samples or honest.samples, results or honest.results
    run = replace(run or honest.run, samples_digest=samples_digest(samples))
    return seal(
        Card(model="a forger"),
        canonical(run),
        b"".join(canonical(sample) + b"\n" for sample in samples),
        b"".join(canonical(result) + b"\n" for result in results),
        scores or canonical(score_run(run, samples, results)) + b"\n",
        instret="0.1.0",
        problem_set_digest=problem_set_digest or honest.bundle.manifest.problem_set_digest,
    )


@pytest.fixture(scope="session")
def forge(honest: Submission) -> Forge:
    return functools.partial(forged, honest)


@pytest.fixture
def replay(tiny: ProblemSet, engine: WasmEngine, cache: Cache) -> Verify:
    def run(bundle: Bundle, share: Share = ALL, jobs: int = 1, problems: ProblemSet = tiny) -> Verification:
        with contextlib.closing(Pool(bench_maker(engine, engine), jobs)) as pool:
            return verify(read_submission(bundle, "a.zip"), problems, engine, pool, cache, share, Settings())

    return run


def changed(results: list[Result], position: int, **fields: Any) -> list[Result]:
    return [replace(result, **fields) if place == position else result for place, result in enumerate(results)]


def place_of(honest: Submission, verdict: str, task_id: str = "count-equal") -> int:
    """Position of the last result with this verdict."""
    return max(
        place for place, result in enumerate(honest.results) if (result.verdict, result.task_id) == (verdict, task_id)
    )


class TestMaking:
    def test_equal_runs_are_equal_bytes(self, calm_run: Path, tiny: ProblemSet, packed: bytes, tmp_path: Path) -> None:
        run = shutil.copytree(calm_run, tmp_path / "elsewhere")
        assert make_bundle(Path(run), Card(model="a model"), tiny) == packed

    def test_holds_what_the_run_holds(self, calm_run: Path, honest: Submission) -> None:
        for name in ("samples.jsonl", "results.jsonl", "scores.json"):
            assert honest.bundle.files[name] == (calm_run / name).read_bytes()
        assert canonical(honest.run) + b"\n" == (calm_run / "manifest.json").read_bytes()

    def test_a_sample_that_was_not_judged_keeps_a_run_at_home(
        self, calm_run: Path, tiny: ProblemSet, tmp_path: Path
    ) -> None:
        run = Path(shutil.copytree(calm_run, tmp_path / "run"))
        lines = (run / "results.jsonl").read_bytes().splitlines(keepends=True)
        (run / "results.jsonl").write_bytes(b"".join(lines[1:]))
        with pytest.raises(BundleError, match=r"results\.jsonl:1: .* out of order; run the same `instret evaluate`"):
            make_bundle(run, Card(model="m"), tiny)

    def test_a_run_that_is_not_finished_is_refused(self, calm_run: Path, tiny: ProblemSet, tmp_path: Path) -> None:
        run = Path(shutil.copytree(calm_run, tmp_path / "run"))
        (run / "scores.json").unlink()
        with pytest.raises(UsageError, match=r"scores\.json: cannot be read: .*; is this a finished run\?"):
            make_bundle(run, Card(model="m"), tiny)

    def test_the_set_has_to_be_the_runs(self, calm_run: Path, tiny: ProblemSet) -> None:
        fewer = ProblemSet("tiny", {"add-up": tiny.problems["add-up"]})
        with pytest.raises(UsageError, match="which lacks count-equal; name its set with --problems"):
            make_bundle(calm_run, Card(model="m"), fewer)


class TestReading:
    """What a bundle alone gives away, however well it is sealed."""

    def refusal(self, bundle: Bundle) -> str:
        with pytest.raises(BundleError) as refused:
            read_submission(unpack(pack(bundle), "a.zip"), "a.zip")
        return str(refused.value)

    def test_scores_that_do_not_follow(self, forge: Forge, honest: Submission) -> None:
        better = honest.scores.metrics["eff@1"].value + 0.1
        metrics = honest.scores.metrics | {"eff@1": replace(honest.scores.metrics["eff@1"], value=better)}
        bundle = forge(scores=canonical(replace(honest.scores, metrics=metrics)) + b"\n")
        said = f"scores.json: metrics.eff@1.value is {better}, but the results give {better - 0.1}"
        assert said[:60] in self.refusal(bundle)

    def test_a_zero_with_a_sign(self, forge: Forge, honest: Submission) -> None:
        """It is equal to zero, yet other bytes."""
        scores = honest.bundle.files["scores.json"].replace(b'"efficiency":0.0', b'"efficiency":-0.0', 1)
        assert "efficiency is -0.0, but the results give 0.0" in self.refusal(forge(scores=scores))

    def test_an_execution_left_out(self, forge: Forge, honest: Submission) -> None:
        place = place_of(honest, "wrong_answer")
        results = honest.results[:place] + honest.results[place + 1 :]
        scores = honest.bundle.files["scores.json"]
        assert f"results.jsonl:{place}: " in self.refusal(forge(results=results, scores=scores))

    def test_a_sample_left_out_of_the_results(self, forge: Forge, honest: Submission) -> None:
        results = [result for result in honest.results if (result.task_id, result.sample) != ("count-equal", 3)]
        assert "sample 3 of count-equal was not judged" in self.refusal(forge(results=results))

    def test_a_sample_judged_twice(self, forge: Forge, honest: Submission) -> None:
        results = honest.results + honest.results[:4]
        forged = forge(results=results, scores=honest.bundle.files["scores.json"])
        assert "is not in the run, or comes twice" in self.refusal(forged)

    def test_results_after_the_verdict(self, forge: Forge, honest: Submission) -> None:
        place = next(i for i, result in enumerate(honest.results) if (result.level, result.case) == (0, 0))
        results = changed(honest.results, place, verdict="wrong_answer")
        assert f"results.jsonl:{place + 1}: sample 0 of" in self.refusal(forge(results=results))
        assert "goes on after its verdict" in self.refusal(forge(results=results))

    @pytest.mark.parametrize(
        ("fields", "reason"),
        [
            ({"verdict": "brilliant"}, "'brilliant' is no verdict"),
            ({"instructions": -1}, "such costs there are not"),
            ({"instructions": 1 << 60}, "such costs there are not"),
            ({"reference_instructions": 0}, "such costs there are not"),
        ],
    )
    def test_results_that_cannot_be(
        self, forge: Forge, honest: Submission, fields: dict[str, Any], reason: str
    ) -> None:
        bundle = forge(results=changed(honest.results, 0, **fields), scores=honest.bundle.files["scores.json"])
        assert f"results.jsonl:1: {reason}" in self.refusal(bundle)

    @pytest.mark.parametrize(
        "facts",
        [
            {"hardness": (0, 0, 0, 0)},
            {"hardness": (3,)},
            {"cases": (1 << 60, 1, 1, 1)},
            {"budget": 0},
            {"reference_instructions": (1, 0, 1, 1)},
        ],
    )
    def test_facts_that_no_problem_has(self, forge: Forge, honest: Submission, facts: dict[str, Any]) -> None:
        problems = honest.run.problems | {"count-equal": replace(honest.run.problems["count-equal"], **facts)}
        bundle = forge(run=replace(honest.run, problems=problems), scores=honest.bundle.files["scores.json"])
        assert "run: problems: count-equal: such facts no problem has" in self.refusal(bundle)

    def test_a_budget_below_the_reference(self, forge: Forge, honest: Submission) -> None:
        problems = honest.run.problems | {"count-equal": replace(honest.run.problems["count-equal"], budget=1)}
        bundle = forge(run=replace(honest.run, problems=problems), scores=honest.bundle.files["scores.json"])
        assert "cannot be scored: every budget must be above the cost of its reference" in self.refusal(bundle)

    def test_cases_without_end(self, forge: Forge, honest: Submission) -> None:
        """No more is made of a number in a manifest than there are results."""
        facts = replace(honest.run.problems["count-equal"], cases=(1 << 50, 1, 1, 1))
        run = replace(honest.run, problems=honest.run.problems | {"count-equal": facts})
        assert "out of order" in self.refusal(forge(run=run, scores=honest.bundle.files["scores.json"]))

    @pytest.mark.parametrize("memory_bytes", [0, -1, (128 << 20) - 1, (4095 << 20) + 1, 1 << 40])
    def test_memory_that_no_execution_has(self, forge: Forge, honest: Submission, memory_bytes: int) -> None:
        reason = f"run: memory_bytes: no execution can have {memory_bytes}"
        assert reason in self.refusal(forge(run=replace(honest.run, memory_bytes=memory_bytes)))

    @pytest.mark.parametrize("memory_bytes", [128 << 20, 4095 << 20])
    def test_memory_that_an_execution_can_have_is_none_of_them(
        self, forge: Forge, honest: Submission, memory_bytes: int
    ) -> None:
        run = replace(honest.run, memory_bytes=memory_bytes)
        assert read_submission(forge(run=run), "a.zip").run.memory_bytes == memory_bytes

    def test_missing_samples_that_count_as_nobody_knows_what(self, forge: Forge, honest: Submission) -> None:
        said = "run: missing: 'half' is none of zero, skip"
        assert said in self.refusal(forge(run=replace(honest.run, missing="half")))

    def test_samples_out_of_order(self, forge: Forge, honest: Submission) -> None:
        bundle = forge(samples=honest.samples[1:], scores=honest.bundle.files["scores.json"])
        assert "samples.jsonl:1: count-equal: sample 1 where 0 should be" in self.refusal(bundle)

    def test_samples_of_a_problem_that_was_not_asked(self, forge: Forge, honest: Submission) -> None:
        samples = [*honest.samples, Sample(task_id="other", sample=0, form="solution", code="")]
        assert f"samples.jsonl:{len(samples)}: other is no problem of the run" in self.refusal(forge(samples=samples))

    def test_other_samples_than_the_runs(self, honest: Submission) -> None:
        """Hashed and sealed, but the run's own manifest was forgotten."""
        files = honest.bundle.files
        bundle = seal(
            honest.bundle.card,
            canonical(honest.run),
            files["samples.jsonl"].replace(b"pairs", b"pares", 1),
            files["results.jsonl"],
            files["scores.json"],
            instret="0.1.0",
            problem_set_digest="",
        )
        assert "these are not the samples of the run" in self.refusal(bundle)

    @pytest.mark.parametrize("name", ["samples.jsonl", "results.jsonl"])
    @pytest.mark.parametrize(
        ("content", "reason"),
        [
            (b"{}\n", ":1: Object missing required field"),
            (b"\xff\n", ":1: "),
            (b"[" * 100_000 + b"\n", ":1: "),
            (b"\n", ":1: "),
            (b"{", ":1: the last line is cut off"),
        ],
    )
    def test_lines_that_are_no_records(self, honest: Submission, name: str, content: bytes, reason: str) -> None:
        files = honest.bundle.files | {name: content}
        bundle = seal(
            honest.bundle.card, canonical(honest.run), *list(files.values())[1:], instret="", problem_set_digest=""
        )
        assert f"a.zip: {name}{reason}" in self.refusal(bundle)

    @pytest.mark.parametrize("blank", [b"\r\n", b" \n", b"\n\n"])
    def test_lines_written_in_another_way(self, honest: Submission, blank: bytes) -> None:
        files = honest.bundle.files
        bundle = seal(
            honest.bundle.card,
            canonical(honest.run),
            files["samples.jsonl"],
            files["results.jsonl"].replace(b"\n", blank, 1),
            files["scores.json"],
            instret="",
            problem_set_digest="",
        )
        assert re.search(r"results\.jsonl:[12]: ", self.refusal(bundle))


class TestReplaying:
    @pytest.mark.parametrize("jobs", [1, 3])
    def test_an_honest_submission_is_verified(self, honest: Submission, replay: Verify, jobs: int) -> None:
        found = replay(honest.bundle, jobs=jobs)
        assert found == Verification(
            executions=len(honest.results), replayed=len(honest.results), programs=0, regrown=0, seed=0, mismatch=None
        )

    def test_a_share_is_replayed(self, honest: Submission, replay: Verify) -> None:
        found = replay(honest.bundle, Share(0.1, 5))
        assert found.replayed == len(Share(0.1, 5).choose(len(honest.results)))
        assert found.mismatch is None

    def test_peak_memory_is_replayed_where_it_was_measured(
        self, tiny: ProblemSet, engine: WasmEngine, cache: Cache, make_samples: Any, tmp_path: Path, replay: Verify
    ) -> None:
        Evaluation(tiny, make_samples("sorted"), engine, cache, Settings(measure_memory=True)).run(tmp_path / "run")
        bundle = unpack(make_bundle(tmp_path / "run", Card(model="m"), tiny), "a.zip")
        assert replay(bundle).mismatch is None
        submission = read_submission(bundle, "a.zip")
        results = changed(submission.results, 0, peak_memory_bytes=7)
        mismatch = replay(forged(submission, results=results)).mismatch
        assert f"peak_memory_bytes was submitted as 7, replayed it is {submission.results[0].peak_memory_bytes}" in str(
            mismatch
        )

    @pytest.mark.parametrize("jobs", [1, 3])
    def test_the_first_changed_cost_is_named(self, forge: Forge, honest: Submission, replay: Verify, jobs: int) -> None:
        cost = honest.results[20].instructions
        results = changed(changed(honest.results, 20, instructions=cost - 1), 25, instructions=1)
        mismatch = str(replay(forge(results=results), jobs=jobs).mismatch)
        at = honest.results[20]
        assert mismatch == (
            f"{at.task_id}, sample {at.sample}, level {at.level}, input {at.case}: "
            f"instructions was submitted as {cost - 1}, replayed it is {cost}"
        )

    def test_a_wrong_answer_declared_right_is_named(self, forge: Forge, honest: Submission, replay: Verify) -> None:
        """With costs for the inputs that it never met."""
        place = place_of(honest, "wrong_answer")
        failed = honest.results[place]
        right = [
            result
            for result in honest.results
            if (result.task_id, result.sample) == ("count-equal", 0)
            and (result.level, result.case) > (failed.level, failed.case)
        ]
        more = [replace(result, sample=failed.sample) for result in right]
        results = changed(honest.results, place, verdict="accepted", message="")
        results[place + 1 : place + 1] = more
        mismatch = replay(forge(results=results)).mismatch
        assert mismatch is not None
        assert mismatch.submitted == replace(failed, verdict="accepted", message="")
        assert mismatch.replayed == failed

    def test_code_that_was_changed_is_found(self, forge: Forge, honest: Submission, replay: Verify) -> None:
        samples = [replace(honest.samples[0], code="pass\n" + "x = 1\n" + honest.samples[0].code), *honest.samples[1:]]
        mismatch = replay(forge(samples=samples)).mismatch
        assert mismatch is not None
        assert (mismatch.submitted.task_id, mismatch.submitted.sample) == ("count-equal", 0)

    def test_a_changed_message_is_found(self, forge: Forge, honest: Submission, replay: Verify) -> None:
        place = place_of(honest, "runtime_error")
        results = changed(honest.results, place, message="it was not my fault")
        assert "message was submitted as 'it was not my fault'" in str(replay(forge(results=results)).mismatch)

    def test_reference_costs_are_checked_of_every_execution(
        self, forge: Forge, honest: Submission, replay: Verify
    ) -> None:
        """Also of those that the share leaves out."""
        share = Share(0.01, 0)
        place = max(set(range(len(honest.results))) - set(share.choose(len(honest.results))))
        cost = honest.results[place].reference_instructions
        bundle = forge(results=changed(honest.results, place, reference_instructions=2 * cost))
        with pytest.raises(BundleError, match=rf"results\.jsonl:{place + 1}: reference_instructions is {2 * cost}"):
            replay(bundle, share)

    @pytest.mark.parametrize(("field", "value"), [("suite", "0" * 64), ("budget", 10**12), ("hardness", (0, 1, 1, 1))])
    def test_other_facts_of_a_problem_are_found(
        self, forge: Forge, honest: Submission, replay: Verify, field: str, value: Any
    ) -> None:
        facts = replace(honest.run.problems["count-equal"], **{field: value})
        run = replace(honest.run, problems=honest.run.problems | {"count-equal": facts})
        with pytest.raises(BundleError, match=f"manifest.json: run: problems.count-equal.{field}"):
            replay(forge(run=run))

    def test_a_problem_called_unusable_is_found(self, forge: Forge, honest: Submission, replay: Verify) -> None:
        problems = {task_id: facts for task_id, facts in honest.run.problems.items() if task_id != "add-up"}
        run = replace(honest.run, problems=problems, unusable={"add-up": "too hard"})
        results = [result for result in honest.results if result.task_id != "add-up"]
        with pytest.raises(BundleError, match=r"manifest\.json: run: problems\.add-up is 'nothing'"):
            replay(forge(run=run, results=results))

    def test_a_problem_dropped_in_silence_is_found(self, forge: Forge, honest: Submission, replay: Verify) -> None:
        run = replace(honest.run, unsampled=())
        with pytest.raises(UsageError, match="is about problems of 'tiny' with the digest"):
            replay(forge(run=run))

    def test_another_problem_set_is_refused(self, forge: Forge, replay: Verify) -> None:
        with pytest.raises(UsageError, match="with the digest 000000000000, here they have"):
            replay(forge(problem_set_digest="0" * 64))

    def test_another_engine_is_refused_by_name(
        self, forge: Forge, honest: Submission, replay: Verify, engine: WasmEngine
    ) -> None:
        run = replace(honest.run, engine="docker:qemu:8.0", meter="qemu")
        with pytest.raises(UsageError, match=f"measured by docker:qemu:8.0, this is {re.escape(engine.fingerprint)}"):
            replay(forge(run=run))

    def test_another_language_under_our_name_is_refused(self, forge: Forge, honest: Submission, replay: Verify) -> None:
        with pytest.raises(UsageError, match="only the wasm engine's can be replayed"):
            replay(forge(run=replace(honest.run, language="cpp")))

    def test_another_meter_under_our_name_is_found(self, forge: Forge, honest: Submission, replay: Verify) -> None:
        with pytest.raises(BundleError, match="run: meter is 'qemu', here it is 'fuel'"):
            replay(forge(run=replace(honest.run, meter="qemu")))

    def test_what_the_cache_says_of_a_candidate_is_not_believed(
        self, forge: Forge, honest: Submission, replay: Verify, tiny: ProblemSet, engine: WasmEngine, cache: Cache
    ) -> None:
        """As little as what the submitter says: it may come from the very run that is to be verified."""
        Evaluation(tiny, honest.samples, engine, cache, Settings()).run(cache.path.parent / "run")
        with sqlite3.connect(cache.path) as database:
            keys = [key for (key,) in database.execute("SELECT key FROM executions")]
        assert len(keys) >= len(honest.results)
        for key in keys:
            cache.put_execution(key, Execution(failure=None, output=b"", cost=Cost(instructions=1)))
        assert replay(honest.bundle).mismatch is None


def test_a_value_that_says_nothing_differs_from_none() -> None:
    assert difference({"add-up": "nothing"}, {}) == ("add-up", "nothing", "nothing")
