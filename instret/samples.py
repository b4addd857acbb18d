"""Read model outputs in the field's formats.

    file or folder --> one sample after the other --> SampleSet(samples in file order, on the disk; notes for the user)

Formats: JSON lines with `task_id` and `solution` (whole program) or `completion` (continues the prompt), several
lines per task meaning several samples, also gzipped; EvalPlus folders `DIR/<task id with / as _>/<n>.py`; ENAMEL's
list of lists or dict of lists by problem index; COFFE's dict of a chat's answers by prompt, of which nothing
behind the last definition counts, there as here.
"""

import ast
import gzip
import io
import json
import re
import warnings
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Literal

import msgspec

from instret.errors import UsageError
from instret.problems import ProblemSet
from instret.spool import Spool

Form = Literal["solution", "completion"]
_FENCE = re.compile(r"^ {0,3}```[^\n`]*\n(.*?)(?:^ {0,3}```[ \t]*\r?$|\Z)", re.MULTILINE | re.DOTALL)
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


class _Raw(msgspec.Struct):
    task_id: str
    form: Form
    code: str
    model: str = ""
    sample_id: Any = None


def load_samples(path: Path, problems: ProblemSet) -> SampleSet:
    """Read samples for the problems of a set.

    Args:
        path: a file or folder in one of the formats above.
        problems: the set; samples for other tasks are left out, with a note.

    Raises:
        UsageError: when the path cannot be read or no sample fits; names file, line and remedy.
    """
    if path.is_dir():
        raw = _read_folder(path, problems)
    elif path.suffix == ".json":
        raw = _read_json(path, problems)
    else:
        raw = _read_lines(path)
    intake = _Intake(path, problems)
    samples = Spool(Sample, intake.known(raw))
    if not samples:
        raise UsageError(intake.nothing_known())
    return SampleSet(samples, tuple(intake.notes()))


def without_fences(text: str) -> str:
    """The longest fenced block of a chat answer, or the text itself when there is none."""
    blocks: list[str] = _FENCE.findall(text)
    return max(blocks, key=len) if blocks else text


def _without_examples(code: str) -> str:
    """A program up to the end of its last definition: behind it chats show how to call it, which would cost."""
    try:
        with warnings.catch_warnings(action="ignore"):
            body = ast.parse(code).body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return code
    ends = [node.end_lineno for node in body if isinstance(node, ast.FunctionDef | ast.ClassDef)]
    return "".join(io.StringIO(code, newline="").readlines()[: ends[-1]]) if ends else code


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

    def known(self, raw: Iterable[_Raw]) -> Iterator[Sample]:
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


def _open_text(path: Path) -> Iterator[tuple[int, str]]:
    try:
        with gzip.open(path, "rb") if path.suffix == ".gz" else path.open("rb") as file:
            for number, line in enumerate(file, start=1):
                try:
                    text = line.decode("utf-8-sig" if number == 1 else "utf-8")
                except UnicodeDecodeError as error:
                    raise UsageError(f"{path}:{number}: not UTF-8 ({error.reason} at byte {error.start})") from None
                if text.strip():
                    yield number, text
    except (OSError, EOFError, zlib.error) as error:
        raise UsageError(f"{path}: cannot be read: {error}") from error


def _read_lines(path: Path) -> Iterator[_Raw]:
    for number, line in _open_text(path):
        try:
            record = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise UsageError(f"{path}:{number}: not a JSON object: {error}; mend or remove the line") from None
        yield _from_record(record, f"{path}:{number}")


def _from_record(record: Any, where: str) -> _Raw:
    if not isinstance(record, dict):
        raise UsageError(f'{where}: expected an object like {{"task_id": ..., "solution": ...}}')
    task_id = record.get("task_id")
    if not isinstance(task_id, str):
        raise UsageError(f'{where}: "task_id" must be a text')
    form: Form = "solution" if "solution" in record else "completion"
    code = record.get(form)
    if not isinstance(code, str):
        raise UsageError(f'{where} ({task_id}): "solution" or "completion" must be there, as a text')
    model = record.get("model", "")
    model = model if isinstance(model, str) else ""
    return _Raw(_writable(task_id), form, _writable(code), _writable(model), record.get("sample_id"))


def _writable(text: str) -> str:
    """The text with lone surrogates, which no file can hold, replaced."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _read_folder(path: Path, problems: ProblemSet) -> Iterator[_Raw]:
    names = {task_id.replace("/", "_"): task_id for task_id in problems.problems}
    folders = sorted(child for child in path.iterdir() if child.is_dir())
    for folder in folders:
        files = sorted(folder.glob("*.py"), key=lambda file: (len(file.stem), file.stem))
        for file in files:
            try:
                code = file.read_text("utf-8-sig")
            except (OSError, UnicodeDecodeError) as error:
                raise UsageError(f"{file}: cannot be read: {error}") from None
            yield _Raw(names.get(folder.name, folder.name), "solution", code, sample_id=file.stem)


def _read_json(path: Path, problems: ProblemSet) -> Iterator[_Raw]:
    try:
        content = json.loads(path.read_text("utf-8-sig"))
    except (OSError, ValueError, RecursionError) as error:
        raise UsageError(f"{path}: cannot be read as JSON: {error}") from None
    if isinstance(content, dict) and not problems.ids_by_index:
        return _by_prompt(path, content, problems)
    return _by_index(path, content, problems.ids_by_index)


def _by_prompt(path: Path, content: dict[str, Any], problems: ProblemSet) -> Iterator[_Raw]:
    ids = {problem.statement: task_id for task_id, problem in problems.problems.items()}
    for number, (prompt, entry) in enumerate(content.items(), start=1):
        task_id = ids.get(prompt, f"prompt {number}")
        try:
            codes, is_valid = msgspec.convert(entry, tuple[list[str], bool])
        except msgspec.ValidationError as error:
            raise UsageError(
                f"{path}: prompt {number}: expected a list of answers, and whether they are valid: {error}"
            ) from None
        # What COFFE itself does not read is missing.
        for code in codes if is_valid else []:
            yield _Raw(task_id, "solution", _without_examples(without_fences(_writable(code))))


def _by_index(path: Path, content: Any, ids: tuple[str, ...]) -> Iterator[_Raw]:
    if not ids:
        raise UsageError(f"{path}: samples by index need a problem set with an index, e.g. --problems enamel:FILE")
    if isinstance(content, list):
        content = {str(index): codes for index, codes in enumerate(content)}
    if not isinstance(content, dict):
        raise UsageError(f"{path}: expected a list or an object of lists of programs")
    for key, codes in content.items():
        if not (key.isdecimal() and len(key) < 10 and int(key) < len(ids)) or not isinstance(codes, list):
            raise UsageError(f"{path}: entry {key!r}: expected a problem index below {len(ids)} and a list of programs")
        for code in codes:
            if not isinstance(code, str):
                raise UsageError(f"{path}: entry {key!r}: every program must be a text")
            yield _Raw(ids[int(key)], "completion", _writable(code))
