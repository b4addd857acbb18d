"""Model outputs as they lie in the field's formats.

    file or folder --> one Raw after the other

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
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

import msgspec

from instret.errors import UsageError
from instret.problems import ProblemSet

Form = Literal["solution", "completion"]
_FENCE = re.compile(r"^ {0,3}```[^\n`]*\n(.*?)(?:^ {0,3}```[ \t]*\r?$|\Z)", re.MULTILINE | re.DOTALL)


class Raw(msgspec.Struct):
    """One output as it was found.

    Attributes:
        task_id: the problem that it says it answers.
        form: whether `code` is a whole program or continues the prompt.
        code: the text.
        model: who wrote it, if the file says so.
        sample_id: what the file calls it, if it does.
    """

    task_id: str
    form: Form
    code: str
    model: str = ""
    sample_id: Any = None


def read_outputs(path: Path, problems: ProblemSet) -> Iterator[Raw]:
    """Read a file or folder in one of the formats above.

    Args:
        path: of it.
        problems: the set that its names, prompts or indices are of.

    Raises:
        UsageError: when it cannot be read; names file, line and remedy.
    """
    if path.is_dir():
        return _read_folder(path, problems)
    if path.suffix == ".json":
        return _read_json(path, problems)
    return _read_lines(path)


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


def _read_lines(path: Path) -> Iterator[Raw]:
    for number, line in _open_text(path):
        try:
            record = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise UsageError(f"{path}:{number}: not a JSON object: {error}; mend or remove the line") from None
        yield _from_record(record, f"{path}:{number}")


def _from_record(record: Any, where: str) -> Raw:
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
    return Raw(_writable(task_id), form, _writable(code), _writable(model), record.get("sample_id"))


def _writable(text: str) -> str:
    """The text with lone surrogates, which no file can hold, replaced."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _read_folder(path: Path, problems: ProblemSet) -> Iterator[Raw]:
    names = {task_id.replace("/", "_"): task_id for task_id in problems.problems}
    folders = sorted(child for child in path.iterdir() if child.is_dir())
    for folder in folders:
        files = sorted(folder.glob("*.py"), key=lambda file: (len(file.stem), file.stem))
        for file in files:
            try:
                code = file.read_text("utf-8-sig")
            except (OSError, UnicodeDecodeError) as error:
                raise UsageError(f"{file}: cannot be read: {error}") from None
            yield Raw(names.get(folder.name, folder.name), "solution", code, sample_id=file.stem)


def _read_json(path: Path, problems: ProblemSet) -> Iterator[Raw]:
    try:
        content = json.loads(path.read_text("utf-8-sig"))
    except (OSError, ValueError, RecursionError) as error:
        raise UsageError(f"{path}: cannot be read as JSON: {error}") from None
    if isinstance(content, dict) and not problems.ids_by_index:
        return _by_prompt(path, content, problems)
    return _by_index(path, content, problems.ids_by_index)


def _by_prompt(path: Path, content: dict[str, Any], problems: ProblemSet) -> Iterator[Raw]:
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
            yield Raw(task_id, "solution", _without_examples(without_fences(_writable(code))))


def _by_index(path: Path, content: Any, ids: tuple[str, ...]) -> Iterator[Raw]:
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
            yield Raw(ids[int(key)], "completion", _writable(code))
