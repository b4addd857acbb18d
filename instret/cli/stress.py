"""`instret problems stress`."""

import statistics
from pathlib import Path
from typing import TYPE_CHECKING

import click

from instret.cli import options
from instret.errors import UsageError

if TYPE_CHECKING:
    from instret.curate.stress import Stress
    from instret.problems import Problem, Solution


@click.command()
@click.argument("task_id", metavar="ID")
@options.problem_set
@click.option(
    "--target",
    metavar="NAME|FILE",
    help="A solution of the problem, right or wrong, or any Python file. Default: the slowest.",
)
@click.option(
    "--level", type=click.IntRange(0), help="Whose sizes to start from. Default: the highest that is affordable."
)
@click.option(
    "--work",
    type=click.FloatRange(1e7),
    default=2e10,
    show_default=True,
    help="Instructions to spend; 2e9 take about a second.",
)
@click.option("--seed", type=int, default=0, show_default=True, help="Of the search: the same finds the same.")
@click.option(
    "--keep",
    is_flag=True,
    help="Add what was found to stress.toml of the problem, if it is worse than all that is known.",
)
def stress(
    task_id: str, problem_set: str, target: str | None, level: int | None, work: float, seed: int, keep: bool
) -> int:
    """Search for the input on which a program is slowest beside best, or wrong. Exit code 1 when it is wrong.

    \b
    instret problems stress kiln-batches
    instret problems stress kiln-batches --target my_idea.py
    """
    from instret.cli.own import workbench
    from instret.curate.stress import keep_found, stress

    problem = options.load_set(problem_set, [task_id]).problems[task_id]
    folder = options.folder_of(problem_set) / task_id if keep else None
    solution = _target(problem, target)
    with workbench(problem) as bench:
        found = stress(bench, solution, seed=seed, work=int(work), level=level)
    _print(problem, found)
    if folder:
        kept = f"kept in {folder / 'stress.toml'}: now `instret problems calibrate {task_id}`"
        click.echo(kept if keep_found(folder, found) else "nothing worth keeping")
    return 1 if found.failure else 0


def _target(problem: "Problem", name: str | None) -> "Solution":
    """The solution that --target names.

    Raises:
        UsageError: when it is neither a Python solution of the problem nor a file.
    """
    from instret.problems import Solution

    known = [solution for solution in (*problem.solutions, *problem.wrong) if solution.language == "python"]
    if name is None:
        return max((solution for solution in known if solution.tier), key=lambda solution: solution.tier)
    for solution in known:
        if solution.name == name:
            return solution
    if not Path(name).is_file():
        raise UsageError(f"--target {name}: neither a file, nor one of {', '.join(each.name for each in known)}")
    return Solution(name=name, source=options.text_of(Path(name)))


def _print(problem: "Problem", found: "Stress") -> None:
    trace = found.trace
    need = "memory" if problem.separator == "memory" else "instructions"
    click.echo(f"{problem.id}: {found.target} beside best, level {found.level}, in {need}")
    click.echo(f"  inputs of the suite {found.known:8.1f}x at most")
    if trace.drawn:
        middle = statistics.median(trace.drawn)
        click.echo(
            f"  {len(trace.drawn):3} at random       {max(trace.drawn):8.1f}x at most, {middle:.1f}x in the middle"
        )
    useless = f"{trace.unusable} of no use; " if trace.unusable else ""
    click.echo(f"  {trace.tried:3} of the search   {trace.fitness:8.1f}x; {useless}{found.spent:,} instructions")
    recipe = found.failure.recipe if found.failure else trace.best
    if found.failure:
        click.echo(f"  {found.failure.verdict}: {found.failure.message}")
    if recipe:
        sizes = ", ".join(f"{name} = {size:,}" for name, size in recipe.sizes)
        steps = f", {len(recipe.steps)} small changes" if recipe.steps else ""
        click.echo(f"  by seed {recipe.seed}, case {recipe.case}, {sizes}{steps}")
