"""Problems as text that is about to become a folder: what variants are made of.

folder of a problem --> Draft --> changed Draft --> files of another folder
"""

import ast
import json
import re
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import msgspec

from instret.problems.model import ProblemError

_PYTHON = "python"
_CODE = re.compile(r"^```.*?^```|`[^`\n]+`", re.MULTILINE | re.DOTALL)


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """A problem as text; solutions in Python only.

    Attributes:
        about: problem.toml as a table.
        statement: statement.md.
        inputs: inputs.py.
        checker: checker.py, or "" where a shipped one serves.
        programs: text of every solution, right and wrong, by "solutions/<file>" or "wrong/<file>".
    """

    about: dict[str, Any]
    statement: str
    inputs: str
    checker: str
    programs: dict[str, str]

    @property
    def parameters(self) -> list[str]:
        """Names of the parameters of a function problem, in order."""
        return [argument.arg for argument in signature_of(self.about).args.args]


def read_draft(folder: Path) -> Draft:
    """The draft of a problem that can be loaded."""
    about = tomllib.loads((folder / "problem.toml").read_text("utf-8"))
    about["solution"] = [entry for entry in about["solution"] if entry.get("language", _PYTHON) == _PYTHON]
    about["wrong"] = [entry for entry in about["wrong"] if entry.get("language", _PYTHON) == _PYTHON]
    named = [("solutions", entry["file"]) for entry in about["solution"]]
    named += [("wrong", entry["file"]) for entry in about["wrong"]]
    checker = folder / "checker.py"
    return Draft(
        about=about,
        statement=(folder / "statement.md").read_text("utf-8"),
        inputs=(folder / "inputs.py").read_text("utf-8"),
        checker=checker.read_text("utf-8") if checker.exists() else "",
        programs={f"{part}/{file}": (folder / part / file).read_text("utf-8") for part, file in named},
    )


def files_of(draft: Draft, origin: str) -> dict[str, str]:
    """Text by file name, as a problem's folder holds it.

    Args:
        draft: the problem.
        origin: one line on where it comes from, put above problem.toml.
    """
    files = {
        "problem.toml": f"# {origin}\n{_toml(draft.about)}",
        "statement.md": draft.statement,
        "inputs.py": draft.inputs,
        **draft.programs,
    }
    return files | ({"checker.py": draft.checker} if draft.checker else {})


def signature_of(about: Mapping[str, Any]) -> ast.FunctionDef:
    """The parsed signature of a problem."""
    function = ast.parse(f"{about['signature']}: pass").body[0]
    if not isinstance(function, ast.FunctionDef):
        raise ProblemError(f"{about['id']}: the signature is no function")
    return function


def renamed_in_code(text: str, names: Mapping[str, str]) -> str:
    """Markdown with other names in all that is code; its prose stays."""
    if not names:
        return text
    pattern = re.compile(rf"\b({'|'.join(map(re.escape, names))})\b")
    return _CODE.sub(lambda code: pattern.sub(lambda name: names[name[0]], code[0]), text)


def call_of(question: str) -> ast.Call:
    """The call that a worked example makes.

    Raises:
        ProblemError: when it is none.
    """
    statement = ast.parse(question).body[0]
    if not (isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Call)):
        raise ProblemError(f"an example is no call: {question}")
    return statement.value


def enclosed(text: str, function: str, wanted: Sequence[str], where: str) -> str:
    """A module as a function that returns some of its names, so that two modules fit into one.

    Args:
        text: of the module.
        function: its name from now on.
        wanted: names of the module.
        where: what messages call the module.

    Raises:
        ProblemError: where a module does what a function cannot.
    """
    tree = ast.parse(text)
    for node in ast.walk(tree):
        if isinstance(node, ast.Global) or (isinstance(node, ast.ImportFrom) and node.names[0].name == "*"):
            raise ProblemError(f"{where}:{node.lineno}: `global` and `import *` cannot be put into a function")
    returned = ast.parse(f"def {function}():\n    return {', '.join(wanted)}").body[0]
    assert isinstance(returned, ast.FunctionDef)
    returned.body[:0] = tree.body
    return ast.unparse(ast.fix_missing_locations(returned)) + "\n"


def _toml(table: Mapping[str, Any], name: str = "") -> str:
    """A table of texts, numbers, dates, lists, and lists of tables as TOML."""
    plain = {key: value for key, value in table.items() if not _is_nested(value)}
    lines = [f"[[{name}]]"] if name in ("solution", "wrong") else [f"[{name}]"] if name else []
    lines += [f"{key} = {_value(value)}" for key, value in plain.items()]
    parts = ["\n".join(lines) + "\n"]
    for key, value in table.items():
        if _is_nested(value):
            parts += [_toml(each, key) for each in (value if isinstance(value, list) else [value])]
    return "\n".join(parts)


def _is_nested(value: object) -> bool:
    return isinstance(value, dict) or (isinstance(value, list) and bool(value) and isinstance(value[0], dict))


def _value(value: object) -> str:
    # A JSON text is a TOML text, and so are numbers and lists of both.
    return json.dumps(value, ensure_ascii=False) if isinstance(value, str | int | float | list) else str(value)
