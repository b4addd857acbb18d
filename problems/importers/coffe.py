"""COFFE (Peng et al. 2025): 398 functions of HumanEval and MBPP with best known solutions and stressful inputs.

Reads a folder with the published `data.json`, `best_solutions.json`, `testcases.json` and `stressful_testcases.json`
of COFFE's function-level half. Correctness cases become level 0: their answers are in the file, and the reference must
give them too. Stressful cases become level 1: they are expressions, foreign code like the solutions, and run in the
engine only; what is right there is what the reference answers. COFFE itself does not look at answers to them.
"""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Literal, TypeVar

import msgspec

from instret.problems.model import Level, Problem, ProblemError, ProblemSet, Solution

_RELEASED = {"openai_humaneval": "2021-07-07", "mbpp": "2021-08-16"}

_GENERATOR = """
import json
import random

_GIVEN = json.loads({given!r})
_EXPRESSIONS = {expressions!r}

def make_inputs(level):
    if level == 0:
        return [tuple(arguments) for arguments in _GIVEN]
    random.seed(1024)
    return [tuple(eval(expression, {{"random": random}})) for expression in _EXPRESSIONS]
"""

_CHECKER = """
import json
import marshal
import math

_ANSWERS = {{marshal.dumps(tuple(arguments), 2): answer for arguments, [answer] in json.loads({answered!r})}}

def check(arguments, expected, output):
    return _alike(_ANSWERS.get(marshal.dumps(arguments, 2), expected), output)

def _alike(expected, output):
    # JSON knows no tuples, and the solutions mix numbers of all kinds.
    if isinstance(expected, (list, tuple)) and isinstance(output, (list, tuple)):
        return len(expected) == len(output) and all(map(_alike, expected, output))
    if isinstance(expected, dict) and isinstance(output, dict):
        return expected.keys() == output.keys() and all(_alike(expected[key], output[key]) for key in expected)
    if isinstance(expected, float) and isinstance(output, (int, float)):
        return math.isclose(expected, output, rel_tol=1e-6, abs_tol=1e-6) or (expected != expected and output != output)
    return expected == output
"""


class _Function(msgspec.Struct):
    dataset: Literal["openai_humaneval", "mbpp"]
    task_id: str | int
    entry_point: str
    final_prompt: str


class _Answered(msgspec.Struct):
    input: list[Any]
    output: tuple[Any]


class _Stressful(msgspec.Struct):
    input: str


_Content = TypeVar("_Content")


def _read(path: Path, shape: type[_Content]) -> _Content:
    try:
        return msgspec.convert(json.loads(path.read_text("utf-8")), shape)
    except OSError as error:
        raise ProblemError(f"{path}: {error.strerror}; name the folder `datasets/function` of COFFE") from error
    except (ValueError, RecursionError) as error:
        raise ProblemError(f"{path}: not as COFFE publishes it: {error}") from error


def _problem(
    function: _Function, solution: str, answered: Sequence[_Answered], stressful: Sequence[_Stressful]
) -> Problem:
    prompt, name = function.final_prompt, function.entry_point
    return Problem(
        id=function.task_id if isinstance(function.task_id, str) else f"Mbpp/{function.task_id}",
        title=name.replace("_", " "),
        statement=prompt,
        kind="function",
        entry_point=name,
        # A prompt of HumanEval is a program, one of MBPP is prose.
        prefix=prompt if function.dataset == "openai_humaneval" else "",
        levels=(
            Level(sizes={}, hardness=0, cases=len(answered)),
            Level(sizes={}, hardness=1, cases=len(stressful)),
        ),
        generator=_GENERATOR.format(
            given=json.dumps([case.input for case in answered]), expressions=[case.input for case in stressful]
        ),
        checker=_CHECKER.format(answered=json.dumps([(case.input, case.output) for case in answered])),
        # All of COFFE's solutions are called `solution`, and its prompts ask for other names.
        solutions=(Solution(name="best", source=f"{solution}\n\n{name} = solution\n", tier=1),),
        released=_RELEASED[function.dataset],
    )


def load_coffe(folder: Path) -> ProblemSet:
    """Read a copy of COFFE's `datasets/function`.

    Raises:
        ProblemError: naming the file that is not as published, and what in it.
    """
    functions = _read(folder / "data.json", list[_Function])
    best = _read(folder / "best_solutions.json", dict[str, tuple[str, bool]])
    answered = _read(folder / "testcases.json", dict[str, list[_Answered]])
    stressful = _read(folder / "stressful_testcases.json", dict[str, list[_Stressful]])
    problems: dict[str, Problem] = {}
    for function in functions:
        prompt = function.final_prompt
        if not (prompt in best and answered.get(prompt) and stressful.get(prompt)):
            raise ProblemError(
                f"{folder}: {function.task_id} ({function.entry_point}) has no solution, no testcases, or no stressful "
                "ones under its final_prompt; copy all files of COFFE's datasets/function from one version"
            )
        problem = _problem(function, best[prompt][0], answered[prompt], stressful[prompt])
        problems[problem.id] = problem
    return ProblemSet("coffe", problems)
