"""ENAMEL (Qiu et al. 2024): 142 HumanEval tasks with size ladders, expert references and checkers.

Reads the published `enamel.csv`: columns task_id, prompt, input_generator, input_levels, reference_solution, checker,
entry_point. Its generators, checkers and references are foreign code and run in the engine only. Streams of random
numbers are seeded as ENAMEL seeds them, so the inputs are theirs, number for number (but for HumanEval/7, 64 and 80,
which list sets of letters, in an order that depends on the process there).
"""

import csv
import importlib.resources
import sys
from pathlib import Path

from instret.problems.model import Level, Problem, ProblemError, ProblemSet, Solution

BASE_SEED = 998_244_353
HARDNESS = (0, 3, 3, 4)
CASES = (8, 4, 4, 4)
# Rows that the published problem set leaves out as too easy to tell anybody apart.
_LEFT_OUT = frozenset(
    {2, 23, 41, 45, 53, 60, 71, 92, 97, 99, 102, 123, 124, 135, 137, 138, 144, 148, 156, 157, 159, 160}
)
_COLUMNS = ("task_id", "prompt", "input_generator", "input_levels", "reference_solution", "checker", "entry_point")

_GENERATOR = """{helpers}

_SIZES = {sizes!r}
_CASES = {cases!r}

def make_inputs(level):
    made = []
    offset = sum(_CASES[:level])
    for case in range(_CASES[level]):
        scope = _helpers()
        random.seed({seed} ^ {index} ^ (offset + case))
        exec(_body, scope)
        made.append(tuple(eval("generate_input(size = %d, lid = %d, cid = %d)" % (_SIZES[level], level, case), scope)))
    return made

_body = compile({body!r}, "generator", "exec")
"""

_CHECKER = """{prompt}
    pass
{checker}

def check(arguments, expected, output):
    return bool(__check(arguments, expected, output))
"""


def _problem(index: int, row: dict[str, str], helpers: str) -> Problem:
    prompt = row["prompt"]
    sizes = [int(size) for size in row["input_levels"].split()]
    if len(sizes) != len(HARDNESS):
        raise ValueError(f"input_levels has {len(sizes)} sizes, expected {len(HARDNESS)}")
    body = f"{prompt}\n    pass\n{row['input_generator']}\n"
    return Problem(
        id=row["task_id"],
        title=row["entry_point"].replace("_", " "),
        statement=prompt,
        kind="function",
        entry_point=row["entry_point"],
        prefix=prompt,
        levels=tuple(
            Level(sizes={"n": size}, hardness=hardness, cases=cases)
            for size, hardness, cases in zip(sizes, HARDNESS, CASES, strict=True)
        ),
        generator=_GENERATOR.format(
            helpers=helpers,
            sizes=sizes,
            cases=list(CASES),
            seed=BASE_SEED,
            index=index,
            body=body,
        ),
        checker=_CHECKER.format(prompt=prompt, checker=row["checker"]),
        solutions=(Solution(name="reference", source=row["reference_solution"], tier=1),),
        released="2021-07-07",
    )


def load_enamel(path: Path) -> ProblemSet:
    """Read a copy of enamel.csv.

    Raises:
        ProblemError: naming the row and column that is not as published.
    """
    csv.field_size_limit(min(sys.maxsize, 2**31 - 1))
    helpers = importlib.resources.files("instret.problems.importers").joinpath("enamel_helpers.py").read_text("utf-8")
    try:
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise ProblemError(f"{path}: cannot be read as CSV: {error}") from error
    missing = [column for column in _COLUMNS if not rows or column not in rows[0]]
    if missing:
        raise ProblemError(f"{path}: not ENAMEL's enamel.csv: no column {', '.join(missing)}")
    problems: dict[str, Problem] = {}
    for index, row in enumerate(rows):
        if index in _LEFT_OUT:
            continue
        try:
            problem = _problem(index, row, helpers)
        except (ValueError, TypeError, AttributeError) as error:
            raise ProblemError(f"{path}: row {index + 2} ({row.get('task_id')}): {error}") from error
        problems[problem.id] = problem
    return ProblemSet("enamel", problems, tuple(row["task_id"] for row in rows))
