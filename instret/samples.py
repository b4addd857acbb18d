"""The samples of a file or folder of model outputs, numbered, and what the user should know about them.

outputs, one after the other --> SampleSet(samples in file order, on the disk; notes for the user)
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import msgspec

from instret.errors import UsageError
from instret.outputs import Form, Raw, read_outputs, without_fences
from instret.problems import ProblemSet
from instret.spool import Spool

_NAMED_AT_MOST = 5


class Sample(msgspec.Struct, frozen=True, kw_only=True):
    """One candidate program.

    Attributes:
        task_id: the problem it answers.
        sample: its number among the samples of the problem, from 0, in file order.
        form: whether `code` is a whole program or continues the prompt.
        code: the text as submitted, without Markdown around it.
        model: who wrote it, if the file says so.
    """

    task_id: str
    sample: int
    form: Form
    code: str
    model: str = ""


class SampleSet(msgspec.Struct, frozen=True):
    """Samples to evaluate and what the user should know about them.

    Attributes:
        samples: in the order of the file.
        notes: one sentence each: unknown tasks, repeated or empty samples, Markdown that was taken off.
    """

    samples: Sequence[Sample]
    notes: tuple[str, ...]


def load_samples(path: Path, problems: ProblemSet) -> SampleSet:
    """Read samples for the problems of a set.

    Args:
        path: a file or folder in one of the formats of outputs.py.
        problems: the set; samples for other tasks are left out, with a note.

    Raises:
        UsageError: when the path cannot be read or no sample fits; names file, line and remedy.
    """
    intake = _Intake(path, problems)
    samples = Spool(Sample, intake.known(read_outputs(path, problems)))
    if not samples:
        raise UsageError(intake.nothing_known())
    return SampleSet(samples, tuple(intake.notes()))


def _listed(names: list[str]) -> str:
    shown = ", ".join(names[:_NAMED_AT_MOST])
    return shown + (f" and {len(names) - _NAMED_AT_MOST} more" if len(names) > _NAMED_AT_MOST else "")


class _Intake:
    """Numbers samples as they go by, and counts what the user should know about them."""

    def __init__(self, path: Path, problems: ProblemSet) -> None:
        self._path = path
        self._problems = problems
        self._numbers: Counter[str] = Counter()
        self._unknown: Counter[str] = Counter()
        self._named: Counter[tuple[str, str]] = Counter()
        self._empty: list[str] = []
        self._fenced = 0

    def known(self, raw: Iterable[Raw]) -> Iterator[Sample]:
        """Samples for problems of the set."""
        for item in raw:
            if item.task_id not in self._problems.problems:
                self._unknown[item.task_id] += 1
                continue
            number = self._numbers[item.task_id]
            self._numbers[item.task_id] += 1
            code = without_fences(item.code)
            self._fenced += code != item.code
            if item.sample_id is not None:
                self._named[item.task_id, str(item.sample_id)] += 1
            if not code.strip():
                self._empty.append(f"{item.task_id}#{number}")
            yield Sample(task_id=item.task_id, sample=number, form=item.form, code=code, model=item.model)

    def nothing_known(self) -> str:
        """Why there is no sample."""
        if not self._unknown:
            return f"{self._path}: there are no samples in it"
        example = next(iter(self._problems.problems))
        return (
            f"{self._path}: no sample is for a problem of {self._problems.name!r}: the file has task_id "
            f"{next(iter(self._unknown))!r}, the set has {example!r}; choose the set with --problems"
        )

    def notes(self) -> Iterator[str]:
        """One sentence each, once all have gone by."""
        path = self._path
        if self._unknown:
            left_out = f"{self._unknown.total()} samples of tasks that the problem set does not have"
            yield f"{path}: left out {left_out}: {_listed(sorted(self._unknown))}"
        repeated = [f"{task} sample {number}" for (task, number), count in self._named.items() if count > 1]
        if repeated:
            yield f"{path}: repeated ids are counted as samples of their own: {_listed(repeated)}"
        if self._empty:
            yield f"{path}: empty samples count as failed: {_listed(self._empty)}"
        if self._fenced:
            yield f"{path}: {self._fenced} samples came in Markdown; the longest fenced block was taken"
