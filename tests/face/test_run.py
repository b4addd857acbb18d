"""Run directories: what is in the journal survives kills, torn writes and full disks, and is never mixed up."""

import contextlib
import json
import signal
import subprocess
import sys
import threading
import tracemalloc
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from instret.errors import UsageError
from instret.records import (
    SCHEMA_VERSION,
    Manifest,
    ProblemFacts,
    Reference,
    Result,
    canonical,
    read_record,
    read_records,
    samples_digest,
    write_durably,
)
from instret.run import RunDirectory
from instret.samples import Sample

FACTS = ProblemFacts(suite="s", hardness=(0, 1), cases=(1, 1), reference_instructions=(5, 50), budget=100)
SAMPLES = [Sample(task_id=task_id, sample=0, form="solution", code="x = 1\n") for task_id in ("b", "a")]
REFERENCES = [Reference("b", "B", "x\n"), Reference("a", "A", "x\n")]
MANIFEST = Manifest(
    schema_version=SCHEMA_VERSION,
    problem_set="set",
    problems={"b": FACTS, "a": FACTS},
    unusable={},
    unsampled=(),
    engine="engine:1",
    meter="fuel",
    language="python",
    samples_digest=samples_digest(SAMPLES),
    memory_bytes=1 << 30,
    measure_memory=False,
    missing="zero",
)
ORDER = {"b": 0, "a": 1}
CHANGES = {
    "problem_set": "other",
    "problems": {"b": FACTS},
    "unusable": {"c": "c: no"},
    "unsampled": ("d",),
    "engine": "engine:2",
    "meter": "instructions",
    "samples_digest": samples_digest(SAMPLES[:1]),
    "memory_bytes": 1 << 29,
    "measure_memory": True,
    "missing": "skip",
}
OPEN_IN_ANOTHER_PROCESS = """
import sys
from pathlib import Path
import msgspec
from instret.errors import UsageError
from instret.records import Manifest
from instret.run import RunDirectory
try:
    run = RunDirectory(Path(sys.argv[1]), msgspec.json.decode(sys.argv[2], type=Manifest), [], [])
except UsageError as error:
    print(error)
else:
    print("opened", flush=True)
    sys.stdin.read()
"""


def found(task_id: str = "a", level: int = 0, verdict: str = "accepted", message: str = "") -> Result:
    return Result(
        task_id=task_id, sample=0, level=level, case=0, verdict=verdict, instructions=7, reference_instructions=5,
        message=message,
    )  # fmt: skip


def known(run: RunDirectory) -> list[Result]:
    return [result for sample in SAMPLES for result in run.results_of(sample)]


ALL_FOUND = [found(task_id, level) for task_id in ("b", "a") for level in (0, 1)]


@contextlib.contextmanager
def opened(path: Path, manifest: Manifest = MANIFEST) -> Iterator[RunDirectory]:
    run = RunDirectory(path, manifest, SAMPLES, REFERENCES)
    try:
        yield run
    finally:
        run.close()


def process_on(path: Path) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", OPEN_IN_ANOTHER_PROCESS, str(path), canonical(MANIFEST).decode()],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


class TestJournal:
    def test_a_run_continues_with_what_was_found(self, tmp_path: Path) -> None:
        with opened(tmp_path) as run:
            run.append(ALL_FOUND[0], 0.25)
            run.append(ALL_FOUND[1], None)
        with opened(tmp_path) as run:
            assert known(run) == ALL_FOUND[:2]

    def test_a_new_run_knows_nothing(self, tmp_path: Path) -> None:
        with opened(tmp_path / "deep" / "down") as run:
            assert known(run) == []

    def test_results_of_a_sample_are_in_order_whatever_the_order_they_came_in(self, tmp_path: Path) -> None:
        with opened(tmp_path) as run:
            for result in ALL_FOUND[::-1]:
                run.append(result, None)
            assert run.results_of(SAMPLES[1]) == ALL_FOUND[2:]

    def test_a_result_is_in_the_file_as_soon_as_it_is_reported(self, tmp_path: Path) -> None:
        with opened(tmp_path) as run:
            run.append(ALL_FOUND[0], 0.25)
            (line,) = (tmp_path / "journal.jsonl").read_text().splitlines()
            assert json.loads(line)["result"]["task_id"] == "b"

    @settings(deadline=None)
    @given(st.data())
    def test_a_torn_tail_is_dropped_and_written_again(
        self, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
    ) -> None:
        path = tmp_path_factory.mktemp("torn")
        with opened(path) as run:
            for result in ALL_FOUND:
                run.append(result, 0.5)
        journal = path / "journal.jsonl"
        content = journal.read_bytes()
        kept = content[: data.draw(st.integers(0, len(content)))]
        journal.write_bytes(kept)
        whole = kept.count(b"\n")
        with opened(path) as run:
            assert known(run) == ALL_FOUND[:whole]
            for result in ALL_FOUND[whole:]:
                run.append(result, 0.5)
        assert journal.read_bytes() == content

    @pytest.mark.parametrize("damage", [b"{}", b"\0\0\0\0", b'{"result": 7}', b'{"result":{"task_id":"\xff"}}', b""])
    def test_a_damaged_line_is_shown_with_its_file(self, tmp_path: Path, damage: bytes) -> None:
        with opened(tmp_path) as run:
            run.append(ALL_FOUND[0], None)
        journal = tmp_path / "journal.jsonl"
        journal.write_bytes(damage + b"\n" + journal.read_bytes())
        with pytest.raises(UsageError, match=r"journal\.jsonl: damaged line .*; delete that line and run again"):
            RunDirectory(tmp_path, MANIFEST, SAMPLES, REFERENCES)

    def test_threads_never_tear_each_others_lines(self, tmp_path: Path) -> None:
        names = [f"task-{number}" for number in range(8)]
        with opened(tmp_path) as run:

            def report(number: int) -> None:
                for level in range(100):
                    run.append(found(names[number], level, message="é" * 200), None)

            threads = [threading.Thread(target=report, args=(number,)) for number in range(8)]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
        with opened(tmp_path) as run:
            for name in names:
                assert len(run.results_of(msgspec.structs.replace(SAMPLES[0], task_id=name))) == 100


class TestFullDisk:
    @pytest.mark.parametrize("room", [0, 1, 40])
    def test_is_a_usage_error_that_keeps_what_was_found(
        self, tmp_path: Path, room: int, disk_with_room_for: Any
    ) -> None:
        run = RunDirectory(tmp_path, MANIFEST, SAMPLES, REFERENCES)
        run.append(ALL_FOUND[0], None)
        size = (tmp_path / "journal.jsonl").stat().st_size
        with disk_with_room_for(size + room):
            with pytest.raises(UsageError, match=r"cannot write the journal: .*make room and run the same command"):
                run.append(ALL_FOUND[1], None)
            run.close()
        with opened(tmp_path) as again:
            assert known(again) == ALL_FOUND[:1]

    def test_a_result_that_was_not_written_is_not_known(self, tmp_path: Path, disk_with_room_for: Any) -> None:
        with opened(tmp_path) as run:
            with disk_with_room_for(0), pytest.raises(UsageError):
                run.append(ALL_FOUND[0], None)
            assert known(run) == []

    def test_room_made_meanwhile_continues_the_same_journal(self, tmp_path: Path, disk_with_room_for: Any) -> None:
        with opened(tmp_path) as run:
            with disk_with_room_for(40), pytest.raises(UsageError):
                run.append(ALL_FOUND[0], None)
            run.append(ALL_FOUND[1], None)
        with opened(tmp_path) as run:
            assert known(run) == ALL_FOUND[1:2]

    def test_at_the_end_is_a_usage_error_too(self, tmp_path: Path, disk_with_room_for: Any) -> None:
        with opened(tmp_path) as run:
            for result in ALL_FOUND:
                run.append(result, None)
            with disk_with_room_for(10), pytest.raises(UsageError, match=r"results\.jsonl: cannot be written"):
                run.finish(ORDER)

    def test_leaves_the_file_that_was_to_be_replaced(self, tmp_path: Path, disk_with_room_for: Any) -> None:
        file = tmp_path / "scores.json"
        write_durably(file, b"old")
        with disk_with_room_for(4), pytest.raises(UsageError, match=r"scores\.json: cannot be written: .*make room"):
            write_durably(file, b"newer")
        assert file.read_bytes() == b"old"
        assert [child.name for child in tmp_path.iterdir()] == ["scores.json"]


class TestAnotherRun:
    @pytest.mark.parametrize("field", sorted(CHANGES))
    def test_is_refused_with_the_field_that_differs(self, tmp_path: Path, field: str) -> None:
        with opened(tmp_path):
            pass
        other = msgspec.structs.replace(MANIFEST, **{field: CHANGES[field]})
        with pytest.raises(UsageError, match=f"holds a run that differs in {field}; choose another --out"):
            RunDirectory(tmp_path, other, SAMPLES, REFERENCES)

    def test_is_refused_with_all_fields_that_differ(self, tmp_path: Path) -> None:
        with opened(tmp_path):
            pass
        other = msgspec.structs.replace(MANIFEST, engine="engine:2", memory_bytes=1)
        with pytest.raises(UsageError, match="differs in engine, memory_bytes;"):
            RunDirectory(tmp_path, other, SAMPLES, REFERENCES)

    def test_leaves_the_files_of_the_first_alone(self, tmp_path: Path) -> None:
        with opened(tmp_path) as run:
            run.append(ALL_FOUND[0], 0.5)
        before = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
        with pytest.raises(UsageError):
            RunDirectory(tmp_path, msgspec.structs.replace(MANIFEST, engine="engine:2"), SAMPLES[:1], [])
        assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == before

    @pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"schema_version": "1"}', b"\xff\xfe", b'"\xff"'])
    def test_a_damaged_manifest_is_named(self, tmp_path: Path, content: bytes) -> None:
        (tmp_path / "manifest.json").write_bytes(content)
        with pytest.raises(UsageError, match=r"manifest\.json"):
            RunDirectory(tmp_path, MANIFEST, SAMPLES, REFERENCES)

    @pytest.mark.parametrize("below", ["", "deeper"])
    def test_a_file_is_no_run_directory(self, tmp_path: Path, below: str) -> None:
        (tmp_path / "file").write_text("taken", encoding="utf-8")
        with pytest.raises(UsageError, match="cannot be used as a run directory"):
            RunDirectory(tmp_path / "file" / below, MANIFEST, SAMPLES, REFERENCES)


class TestSecondProcess:
    def test_is_refused_while_the_first_works(self, tmp_path: Path) -> None:
        with opened(tmp_path):
            said, _ = process_on(tmp_path).communicate()
        assert said.strip() == f"{tmp_path}: another process is working on this run; wait for it"

    def test_may_continue_when_the_first_is_done(self, tmp_path: Path) -> None:
        with opened(tmp_path):
            pass
        said, _ = process_on(tmp_path).communicate()
        assert said.strip() == "opened"

    def test_does_not_disturb_the_first(self, tmp_path: Path) -> None:
        with opened(tmp_path) as run:
            run.append(ALL_FOUND[0], None)
            process_on(tmp_path).communicate()
            run.append(ALL_FOUND[1], None)
        with opened(tmp_path) as run:
            assert known(run) == ALL_FOUND[:2]

    def test_leaves_nothing_locked_when_it_is_killed(self, tmp_path: Path) -> None:
        other = process_on(tmp_path)
        assert other.stdout and other.stdout.readline().strip() == "opened"
        with pytest.raises(UsageError, match="another process is working on this run"):
            RunDirectory(tmp_path, MANIFEST, SAMPLES, REFERENCES)
        other.send_signal(signal.SIGKILL)
        other.communicate()
        with opened(tmp_path) as run:
            assert known(run) == []


class TestFinish:
    def test_results_are_in_the_order_of_the_set_whatever_the_order_they_came_in(self, tmp_path: Path) -> None:
        written = []
        for place, order in enumerate((ALL_FOUND, ALL_FOUND[::-1])):
            with opened(tmp_path / str(place)) as run:
                for result in order:
                    run.append(result, float(place))
                run.finish(ORDER)
            assert read_records(tmp_path / str(place) / "results.jsonl", Result) == ALL_FOUND
            written.append((tmp_path / str(place) / "results.jsonl").read_bytes())
        assert written[0] == written[1]

    def test_times_are_kept_in_files_of_their_own(self, tmp_path: Path) -> None:
        with opened(tmp_path) as run:
            run.append(ALL_FOUND[1], 0.125)
            run.append(ALL_FOUND[0], None)
            run.finish(ORDER)
        timings = [json.loads(line) for line in (tmp_path / "timings.jsonl").read_text().splitlines()]
        assert [(timing["level"], timing["wall_s"]) for timing in timings] == [(0, None), (1, 0.125)]
        assert "wall" not in (tmp_path / "results.jsonl").read_text()

    def test_holds_the_results_of_one_sample_at_a_time(self, tmp_path: Path) -> None:
        names = {f"task-{number}": number for number in range(30)}
        with opened(tmp_path) as run:
            for level in range(1000):
                for name in names:
                    run.append(found(name, level), None)
        tracemalloc.start()
        with opened(tmp_path) as run:
            run.finish(names)
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        # As records they would take more than in the file.
        assert peak < (tmp_path / "results.jsonl").stat().st_size / 4

    def test_what_is_damaged_meanwhile_leaves_no_half_of_a_file(self, tmp_path: Path) -> None:
        with opened(tmp_path) as run:
            for result in ALL_FOUND:
                run.append(result, None)
            journal = tmp_path / "journal.jsonl"
            journal.write_bytes(journal.read_bytes().replace(b"task_id", b"task-id"))
            before = sorted(tmp_path.iterdir())
            with pytest.raises(UsageError, match=r"journal\.jsonl: damaged line"):
                run.finish(ORDER)
            assert sorted(tmp_path.iterdir()) == before

    def test_everything_can_be_read_back(self, tmp_path: Path) -> None:
        with opened(tmp_path) as run:
            run.append(ALL_FOUND[0], None)
            run.finish(ORDER)
        assert read_record(tmp_path / "manifest.json", Manifest) == MANIFEST
        assert read_records(tmp_path / "samples.jsonl", Sample) == SAMPLES
        assert read_records(tmp_path / "references.jsonl", Reference) == REFERENCES
        assert read_records(tmp_path / "results.jsonl", Result) == ALL_FOUND[:1]


class TestFiles:
    def test_equal_records_have_equal_bytes(self) -> None:
        assert canonical({"b": 1, "a": [2]}) == canonical({"a": [2], "b": 1}) == b'{"a":[2],"b":1}'

    def test_samples_are_identified_by_content_and_order(self) -> None:
        assert samples_digest(SAMPLES) == samples_digest(list(SAMPLES))
        changed = [SAMPLES[0], msgspec.structs.replace(SAMPLES[1], code="x = 2\n")]
        assert len({samples_digest(rows) for rows in (SAMPLES, SAMPLES[::-1], SAMPLES[:1], changed)}) == 4

    def test_a_file_is_replaced_in_one_step(self, tmp_path: Path) -> None:
        write_durably(tmp_path / "a", b"old and long")
        write_durably(tmp_path / "a", b"new")
        assert (tmp_path / "a").read_bytes() == b"new"
        assert [child.name for child in tmp_path.iterdir()] == ["a"]

    def test_a_file_in_a_missing_directory_cannot_be_written(self, tmp_path: Path) -> None:
        with pytest.raises(UsageError, match=r"no/a: cannot be written"):
            write_durably(tmp_path / "no" / "a", b"new")

    def test_a_missing_record_asks_for_a_run_directory(self, tmp_path: Path) -> None:
        with pytest.raises(
            UsageError, match=r"manifest\.json: cannot be read: No such file.*is this a run directory\?"
        ):
            read_record(tmp_path / "manifest.json", Manifest)

    def test_missing_records_ask_for_a_finished_run(self, tmp_path: Path) -> None:
        with pytest.raises(UsageError, match=r"results\.jsonl: cannot be read: No such file.*is this a finished run\?"):
            read_records(tmp_path / "results.jsonl", Result)

    @pytest.mark.parametrize("damage", [b"{}", b"not json", b"", b'"\xff"', b'{"task_id":"\xff"}'])
    def test_a_damaged_line_is_named(self, tmp_path: Path, damage: bytes) -> None:
        good = canonical(ALL_FOUND[0])
        (tmp_path / "results.jsonl").write_bytes(good + b"\n" + damage + b"\n" + good + b"\n")
        with pytest.raises(UsageError, match=r"results\.jsonl:2: "):
            read_records(tmp_path / "results.jsonl", Result)
