"""Two problems as one: a function that answers both.

Draft + Draft --> one statement in two parts, one signature, one generator, one checker --> Draft
"""

import ast
import re
from itertools import zip_longest
from typing import Any

from instret.problems.drafts import Draft, call_of, enclosed, renamed_in_code, signature_of
from instret.problems.examples import worked_examples
from instret.problems.guest import checker_source
from instret.problems.model import ProblemError

_HEADINGS = re.compile(r"^## (Constraints|Examples)$", re.MULTILINE)


def merged(first: Draft, second: Draft) -> Draft:
    """One problem made of two.

    Raises:
        ProblemError: when one is a program, their levels do not fit together, memory tells tiers of one apart, or a
            module of one cannot be put into a function.
    """
    one, two = first.about, second.about
    _require_alike(one, two)
    entry = f"{one['entry_point']}_and_{two['entry_point']}"
    renamed = {name: name if name not in first.parameters else f"{name}_2" for name in second.parameters}
    sizes = {name: name if name not in one["size"] else f"{name}_2" for name in two["size"]}
    signature, width = _signature(first, second, entry, renamed), len(first.parameters)
    about = one | {
        "id": f"{one['id']}-and-{two['id']}",
        "title": f"{one['title']} and {two['title'][0].lower()}{two['title'][1:]}",
        "topics": list(dict.fromkeys([*one["topics"], *two["topics"]])),
        "slow": list(dict.fromkeys([*one["slow"], *two["slow"]])),
        "difficulty": max(one["difficulty"], two["difficulty"], key=("easy", "medium", "hard").index),
        "entry_point": entry,
        "signature": signature,
        "size": [*one["size"], *sizes.values()],
        "levels": _levels(one["levels"], two["levels"]),
    }
    about.pop("checker", None)
    programs, solutions, wrong = _programs(first, second, entry, width, sizes)
    about |= {"solution": solutions, "wrong": wrong}
    return Draft(
        about=about,
        statement=_statement(first, second, about, renamed),
        inputs=_inputs(first, second, sizes, width),
        checker=_checker(first, second, width),
        programs=programs,
    )


def _require_alike(one: dict[str, Any], two: dict[str, Any]) -> None:
    for about in (one, two):
        if about["kind"] != "function":
            raise ProblemError(f"{about['id']}: only functions are merged, this is a program; leave out --merge")
    for key, usual in (("hardness", [0, 3, 3, 4]), ("cases", [8, 4, 4, 4])):
        if one["levels"].get(key, usual) != two["levels"].get(key, usual):
            raise ProblemError(f"{one['id']} and {two['id']}: {key} of their levels differ, so they do not go together")
    for about in (one, two):
        if about.get("separator", "time") != "time":
            raise ProblemError(f"{about['id']}: memory tells its tiers apart, which another problem's would hide")


def _signature(first: Draft, second: Draft, entry: str, renamed: dict[str, str]) -> str:
    function, other = signature_of(first.about), signature_of(second.about)
    function.name = entry
    function.args.args += [ast.arg(renamed[each.arg], each.annotation) for each in other.args.args]
    returned = [ast.unparse(each.returns) if each.returns else "object" for each in (function, other)]
    function.returns = ast.parse(f"tuple[{', '.join(returned)}]", mode="eval").body
    return ast.unparse(function).split("\n")[0].removesuffix(":")


def _levels(one: dict[str, Any], two: dict[str, Any]) -> dict[str, Any]:
    pairs = zip(one["sizes"], two["sizes"], strict=True)
    return one | {"sizes": [[*mine, *theirs] for mine, theirs in pairs]}


def _growth(text: str, sizes: dict[str, str]) -> str:
    return re.sub(r"[A-Za-z]\w*", lambda name: sizes.get(name[0], name[0]), text)


def _programs(
    first: Draft, second: Draft, entry: str, width: int, sizes: dict[str, str]
) -> tuple[dict[str, str], list[dict[str, Any]], list[dict[str, Any]]]:
    """The programs that answer both, tier by tier, and each wrong one beside the other problem's best."""
    one, two = first.about, second.about

    def both(left: str, right: str) -> str:
        parts = [
            enclosed(first.programs[left], "_first", [one["entry_point"]], f"{one['id']}/{left}"),
            enclosed(second.programs[right], "_second", [two["entry_point"]], f"{two['id']}/{right}"),
            "_answers = (_first(), _second())\n",
            f"def {entry}(*arguments):\n"
            f"    return _answers[0](*arguments[:{width}]), _answers[1](*arguments[{width}:])\n",
        ]
        return "\n\n".join(parts)

    programs: dict[str, str] = {}
    solutions: list[dict[str, Any]] = []
    tiers = [sorted(about["solution"], key=lambda each: each["tier"]) for about in (one, two)]
    for tier, (mine, theirs) in enumerate(zip(*tiers, strict=False), start=1):
        name = f"tier_{tier}.py"
        programs[f"solutions/{name}"] = both(f"solutions/{mine['file']}", f"solutions/{theirs['file']}")
        solutions.append(
            {
                "file": name,
                "time": f"{mine['time']} + {_growth(theirs['time'], sizes)}",
                "space": f"{mine['space']} + {_growth(theirs['space'], sizes)}",
                "tier": tier,
            }
        )
    best = [f"solutions/{each[0]['file']}" for each in tiers]
    wrong = []
    for mine, theirs in zip_longest(one["wrong"], two["wrong"]):
        for side, entry_of in (("first", mine), ("second", theirs)):
            if entry_of is None:
                continue
            name = f"{side}_{entry_of['file']}"
            pair = (f"wrong/{entry_of['file']}", best[1]) if side == "first" else (best[0], f"wrong/{entry_of['file']}")
            programs[f"wrong/{name}"] = both(*pair)
            wrong.append(entry_of | {"file": name, "why": f"In the {side} part: {entry_of.get('why', '')}"})
    return programs, solutions, wrong


def _inputs(first: Draft, second: Draft, sizes: dict[str, str], width: int) -> str:
    names = ("generate", "contract", "edge_cases")
    drafts = (("_first", first), ("_second", second))
    mine, theirs = (enclosed(each.inputs, name, names, f"{each.about['id']}/inputs.py") for name, each in drafts)
    return f"""{mine}

{theirs}

_FIRST, _SECOND, _SIZES = _first(), _second(), {sizes}


def generate(rng, level, sizes, case):
    theirs = {{name: sizes[renamed] for name, renamed in _SIZES.items()}}
    return (*_FIRST[0](rng, level, sizes, case), *_SECOND[0](rng, level, theirs, case))


def contract(*arguments):
    _FIRST[1](*arguments[:{width}])
    _SECOND[1](*arguments[{width}:])


def edge_cases():
    mine, theirs = list(_FIRST[2]()), list(_SECOND[2]())
    for place in range(max(len(mine), len(theirs))):
        yield (*mine[place % len(mine)], *theirs[place % len(theirs)])
"""


def _checker(first: Draft, second: Draft, width: int) -> str:
    drafts = (("_first", first), ("_second", second))
    texts = [each.checker or checker_source(each.about.get("checker", "exact")) for _, each in drafts]
    mine, theirs = (
        enclosed(text, name, ["check"], f"{each.about['id']}/checker.py")
        for text, (name, each) in zip(texts, drafts, strict=True)
    )
    return f"""{mine}

{theirs}

_FIRST, _SECOND = _first(), _second()


def check(arguments, expected, output):
    if type(output) not in (tuple, list) or len(output) != 2:
        return False
    return (
        _FIRST(arguments[:{width}], expected[0], output[0]) is True
        and _SECOND(arguments[{width}:], expected[1], output[1]) is True
    )
"""


def _statement(first: Draft, second: Draft, about: dict[str, Any], renamed: dict[str, str]) -> str:
    parts, constraints, examples = [], [], []
    for draft, names in ((first, {}), (second, renamed)):
        prose, limits = (renamed_in_code(text, names) for text in _prose(draft))
        parts.append(prose)
        constraints.append(limits)
        examples.append(worked_examples(draft.statement, "function"))
    calls = []
    for mine, theirs in zip(*examples, strict=False):
        arguments = ", ".join(filter(None, (_arguments(example.question) for example in (mine, theirs))))
        calls.append(f">>> {about['entry_point']}({arguments})\n({mine.answer}, {theirs.answer})")
    shown = "\n".join(calls)
    return (
        f"# {about['title']}\n\nThere are two tasks, and one function does both. Return a pair: the answer to the\n"
        "first task, and the answer to the second. Its parameters are those of the first, then those of the second.\n\n"
        f"## First task\n\n{parts[0]}\n\n## Second task\n\n{parts[1]}\n\n```python\n{about['signature']}\n```\n\n"
        f"## Constraints\n\n{constraints[0]}\n{constraints[1]}\n\n## Examples\n\n```python\n{shown}\n```\n"
    )


def _prose(draft: Draft) -> tuple[str, str]:
    """What a statement tells, without title and signature; and its constraints."""
    told, _, rest = draft.statement.partition("## Constraints\n")
    limits = _HEADINGS.split(rest)[0].strip()
    told = told.replace(f"# {draft.about['title']}\n", "", 1)
    told = re.sub(rf"```python\n{re.escape(draft.about['signature'])}\n```\n?", "", told)
    return told.strip(), limits


def _arguments(question: str) -> str:
    return ", ".join(map(ast.unparse, call_of(question).args))
