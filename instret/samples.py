"""Read model outputs in the field's formats.

    file or folder --> SampleSet(samples in file order, notes for the user)

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
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

import msgspec

from instret.errors import UsageError
from instret.problems import ProblemSet

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

    samples: tuple[Sample, ...]
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
        raw = list(_read_folder(path, problems))
    elif path.suffix == ".json":
        raw = list(_read_json(path, problems))
    else:
        raw = list(_read_lines(path))
    if not raw:
        raise UsageError(f"{path}: there are no samples in it")
    known = [sample for sample in raw if sample.task_id in problems.problems]
    if not known:
        example = next(iter(problems.problems))
        raise UsageError(
            f"{path}: no sample is for a problem of {problems.name!r}: the file has task_id {raw[0].task_id!r}, "
            f"the set has {example!r}; choose the set with --problems"
        )
    samples, fenced = _number(known)
    return SampleSet(tuple(samples), tuple(_notes(path, raw, known, samples, fenced)))


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


def _number(raw: list[_Raw]) -> tuple[list[Sample], int]:
    counts: Counter[str] = Counter()
    samples = []
    fenced = 0
    for item in raw:
        code = without_fences(item.code)
        fenced += code != item.code
        samples.append(
            Sample(task_id=item.task_id, sample=counts[item.task_id], form=item.form, code=code, model=item.model)
        )
        counts[item.task_id] += 1
    return samples, fenced


def _listed(names: list[str]) -> str:
    shown = ", ".join(names[:_NAMED_AT_MOST])
    return shown + (f" and {len(names) - _NAMED_AT_MOST} more" if len(names) > _NAMED_AT_MOST else "")


def _notes(path: Path, raw: list[_Raw], known: list[_Raw], samples: list[Sample], fenced: int) -> Iterator[str]:
    known_tasks = {item.task_id for item in known}
    unknown = sorted({item.task_id for item in raw} - known_tasks)
    if unknown:
        count = len(raw) - len(known)
        yield f"{path}: left out {count} samples of tasks that the problem set does not have: {_listed(unknown)}"
    named = Counter((item.task_id, str(item.sample_id)) for item in known if item.sample_id is not None)
    repeated = [f"{task} sample {number}" for (task, number), count in named.items() if count > 1]
    if repeated:
        yield f"{path}: repeated ids are counted as samples of their own: {_listed(repeated)}"
    empty = [f"{sample.task_id}#{sample.sample}" for sample in samples if not sample.code.strip()]
    if empty:
        yield f"{path}: empty samples count as failed: {_listed(empty)}"
    if fenced:
        yield f"{path}: {fenced} samples came in Markdown; the longest fenced block was taken"


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
