"""Variants of a problem, for telling whether a model knows the problem or can solve it.

Draft + seed --> function: other names, parameters in another order | program: another frame of input and output
             --> other sizes and inputs --> Draft

The task stays what it was: who solved it can solve the variant, who remembers a text cannot copy it.
"""

import ast
import random
from typing import Any

import msgspec

from instret.problems.drafts import Draft, call_of, renamed_in_code, signature_of
from instret.problems.framing import in_frame

_NAMES = (
    *("stock", "marks", "plan", "rows", "notes", "deck", "chart", "parts", "ledger", "batch", "panel"),
    *("units", "slips", "sheet", "store", "trail", "goods", "group", "bound", "span", "mark", "share"),
    *("total", "round", "frame", "stage", "basis", "scope", "pieces", "entries", "tally", "gauge"),
)
_VERBS = ("settle", "derive", "answer", "resolve", "evaluate", "work_out", "establish", "ascertain")
_HOLE = "\0"
# Near enough to 1 that tiers stay apart and costs within their bounds.
_SCALES = (0.95, 0.97, 0.98, 1.02)


def variant(draft: Draft, seed: int) -> Draft:
    """A variant of a problem; equal seeds give equal ones."""
    rng = random.Random(f"variant {draft.about['id']} {seed}")
    return _program(draft, seed, rng) if draft.about["kind"] == "program" else _function(draft, seed, rng)


def _about(draft: Draft, seed: int, rng: random.Random) -> dict[str, Any]:
    return draft.about | {
        "id": f"{draft.about['id']}-v{seed}",
        "title": f"{draft.about['title']}, variant {seed}",
        "levels": _rescaled(rng, draft.about["levels"]),
    }


def _program(draft: Draft, seed: int, rng: random.Random) -> Draft:
    """A program has no names that are asked for; its input and output get another frame."""
    about, changed = _about(draft, seed, rng), in_frame(draft, rng)
    return msgspec.structs.replace(changed, about=about, statement=_retitled(changed.statement, draft.about, about))


def _function(draft: Draft, seed: int, rng: random.Random) -> Draft:
    entry = f"{rng.choice(_VERBS)}_{rng.choice(_NAMES)}"
    old = draft.parameters
    new = dict(zip(old, rng.sample(_NAMES, len(old)), strict=True))
    order = rng.sample(range(len(old)), len(old))
    names = new | {draft.about["entry_point"]: entry}
    about = _about(draft, seed, rng) | {"entry_point": entry, "signature": _signature(draft, entry, new, order)}
    programs = {
        name: f"{text.rstrip()}\n\n\n{_adapter(draft, entry, new, order)}" for name, text in draft.programs.items()
    }
    return msgspec.structs.replace(
        draft,
        about=about,
        statement=_statement(draft, about, names, order),
        inputs=f"{draft.inputs.rstrip()}\n{_inputs(order)}",
        checker=f"{draft.checker.rstrip()}\n{_checker(order)}" if draft.checker else "",
        programs=programs,
    )


def _signature(draft: Draft, entry: str, new: dict[str, str], order: list[int]) -> str:
    function = signature_of(draft.about)
    arguments = function.args.args
    function.name = entry
    function.args.args = [ast.arg(new[arguments[place].arg], arguments[place].annotation) for place in order]
    return ast.unparse(function).split("\n")[0].removesuffix(":")


def _adapter(draft: Draft, entry: str, new: dict[str, str], order: list[int]) -> str:
    """The new function in terms of the old one."""
    parameters = ", ".join(new[draft.parameters[place]] for place in order)
    arguments = ", ".join(new[name] for name in draft.parameters)
    return f"def {entry}({parameters}):\n    return {draft.about['entry_point']}({arguments})\n"


def _back(order: list[int]) -> list[int]:
    """Where the parameters stand that the original has in its order."""
    return [order.index(place) for place in range(len(order))]


def _inputs(order: list[int]) -> str:
    return f"""

_ORDER, _BACK = {order}, {_back(order)}
_generate, _contract, _edge_cases = generate, contract, edge_cases


def generate(rng, level, sizes, case):
    arguments = _generate(rng, level, sizes, case)
    return tuple(arguments[place] for place in _ORDER)


def contract(*arguments):
    _contract(*[arguments[place] for place in _BACK])


def edge_cases():
    for arguments in _edge_cases():
        yield tuple(arguments[place] for place in _ORDER)
"""


def _checker(order: list[int]) -> str:
    return f"""

_BACK = {_back(order)}
_check = check


def check(arguments, expected, output):
    return _check(tuple(arguments[place] for place in _BACK), expected, output)
"""


def _rescaled(rng: random.Random, levels: dict[str, Any]) -> dict[str, Any]:
    """Levels with other sizes: all by the same factor, level 0 as it is."""
    scale = rng.choice(_SCALES)
    first, *others = levels["sizes"]
    return levels | {"sizes": [first, *([max(1, round(size * scale)) for size in sizes] for sizes in others)]}


def _statement(draft: Draft, about: dict[str, Any], names: dict[str, str], order: list[int]) -> str:
    """The statement with other names in all that is code, and the arguments of examples in the other order."""
    # The signature is made whole: its parameters have changed places.
    text = renamed_in_code(draft.statement.replace(draft.about["signature"], _HOLE), names)
    text = text.replace(_HOLE, about["signature"])
    lines = [_reordered(line, about["entry_point"], order) for line in text.split("\n")]
    return _retitled("\n".join(lines), draft.about, about)


def _retitled(text: str, old: dict[str, Any], new: dict[str, Any]) -> str:
    return text.replace(f"# {old['title']}", f"# {new['title']}", 1)


def _reordered(line: str, entry: str, order: list[int]) -> str:
    if not line.startswith(">>> "):
        return line
    given = call_of(line[4:]).args
    return f">>> {entry}({', '.join(ast.unparse(given[place]) for place in order)})"
