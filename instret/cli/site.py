"""`instret problems site`."""

from pathlib import Path

import click

from instret.cli import options


@click.command()
@options.problem_set
@click.option(
    "--out", required=True, type=click.Path(file_okay=False, path_type=Path),
    help="Folder to write: new, empty, or an earlier site.",
)  # fmt: skip
def site(problem_set: str, out: Path) -> None:
    """Make pages to browse: a table of all problems, and a page for each with statement, costs and solutions.

    \b
    instret problems site --out site
    instret problems site --out my-site --problems my-problems
    """
    from instret import calibration
    from instret.site import render, write

    problems = options.load_set(problem_set)
    calibrations = {problem.id: calibration.of(problem) for problem in problems.problems.values()}
    write(render(problems, calibrations), out)
    measured = sum(found is not None for found in calibrations.values())
    click.echo(f"{len(problems.problems)} problems, {measured} of them with measured costs: {out / 'index.html'}")
