"""What is to be measured, from what a user names: a problem, or a function and a file that makes its inputs.

file, problem or generator --> Subject
"""

import ast
from collections.abc import Sequence

from instret.complexity.guest import inputs_of_generator, inputs_of_problem
from instret.complexity.rungs import Subject
from instret.errors import UsageError
from instret.problems.model import Problem

MOST_NAMES = 2
_SEEDS = 3
# A problem's sizes are large, and its cases are many.
_PATIENCE = 4


def subject_of_problem(problem: Problem, text: str, growing: Sequence[str] = ()) -> Subject:
    """A candidate for a problem, on inputs of its generator; each case of the top level is a seed.

    Args:
        problem: whose sizes and generator are taken.
        text: the candidate's.
        growing: which of the problem's sizes grow; the others stay as at the top level. Default: all, if there are
            one or two.

    Raises:
        UsageError: when there are more, or one is not the problem's, or the problem declares no growth.
    """
    if not problem.reference.time:
        raise UsageError(f"{problem.id}: declares no growth, and its set makes inputs of its levels' sizes only")
    top = problem.levels[-1]
    known = ", ".join(top.sizes)
    if unknown := [name for name in growing if name not in top.sizes]:
        raise UsageError(f"--size {unknown[0]}: the sizes of {problem.id} are {known}")
    names = tuple(growing) or tuple(top.sizes)
    if len(names) > MOST_NAMES:
        raise UsageError(f"{problem.id} has the sizes {known}; name one or two that are to grow: --size {names[0]}")
    return Subject(
        source=problem.source(text),
        kind=problem.kind,
        entry_point=problem.entry_point,
        names=names,
        inputs=inputs_of_problem(problem, names),
        seeds=top.cases,
        of_a_kind=False,
        patience=_PATIENCE,
        usual=tuple(top.sizes[name] for name in names),
    )


def subject_of_function(text: str, entry_point: str, generator: str, where: str) -> Subject:
    """Any function, on inputs of a generator.

    Args:
        text: of the file with the function.
        entry_point: its name.
        generator: text that defines `generate(rng, n)`, with one more size behind it if there is one.
        where: the generator's file, for messages.

    Raises:
        UsageError: when the generator is no Python, or defines no such function.
    """
    try:
        tree = ast.parse(generator)
    except SyntaxError as error:
        raise UsageError(f"{where}:{error.lineno}: no Python: {error.msg}") from error
    made = [node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name == "generate"]
    names = tuple(argument.arg for argument in made[-1].args.args[1:]) if made else ()
    if not 1 <= len(names) <= MOST_NAMES:
        raise UsageError(
            f"{where}: define generate(rng, n), or generate(rng, n, m), which returns a tuple of arguments"
        )
    return Subject(
        source=text, entry_point=entry_point, names=names, inputs=inputs_of_generator(generator), seeds=_SEEDS
    )
