"""`instret problems`."""

import json
from pathlib import Path

import click

from instret.cli import options
from instret.cli.curate import check, new, similar, try_file
from instret.cli.export import export
from instret.cli.record import calibrate, release
from instret.cli.site import site
from instret.cli.stress import stress
from instret.cli.variant import variant
from instret.records import write_durably


@click.group()
def problems() -> None:
    """List, show and check problems, and export their prompts."""


for command in (calibrate, check, export, new, release, similar, site, stress, try_file, variant):
    problems.add_command(command)


@problems.command("list")
@options.problem_set
def list_problems(problem_set: str) -> None:
    """One line a problem."""
    for problem in options.load_set(problem_set).problems.values():
        topics = ", ".join(problem.topics)
        click.echo(f"{problem.id:<32} {problem.kind:<9} {problem.difficulty:<7} {problem.title:<36} {topics}")


@problems.command()
@click.argument("task_id", metavar="ID")
@options.problem_set
def show(task_id: str, problem_set: str) -> None:
    """Statement, ladder and solutions of one problem."""
    problem = options.load_set(problem_set, [task_id]).problems[task_id]
    click.echo(problem.statement.rstrip() + "\n")
    for number, level in enumerate(problem.levels):
        sizes = ", ".join(f"{name} = {size:,}" for name, size in level.sizes.items())
        facts = filter(None, (sizes, f"weight {level.hardness}", f"{level.cases} inputs"))
        click.echo(f"level {number}: {'; '.join(facts)}")
    for solution in problem.solutions:
        growth = f"time {solution.time or '?'}, space {solution.space or '?'}"
        click.echo(f"tier {solution.tier}: {solution.name} ({growth})")
    if problem.slow:
        click.echo(f"slower tiers: {', '.join(problem.slow)}; told apart by {problem.separator}")
    for solution in problem.wrong:
        click.echo(f"wrong: {solution.name} -> {solution.expect}: {solution.why}")


@problems.command()
@options.problem_set
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help="File to write; default: stdout.")
def prompts(problem_set: str, out: Path | None) -> None:
    """What to show a model: JSON lines of task_id, kind, entry_point and prompt."""
    lines = []
    for problem in options.load_set(problem_set).problems.values():
        record = {
            "task_id": problem.id,
            "kind": problem.kind,
            "entry_point": problem.entry_point,
            "prompt": problem.statement,
        }
        lines.append(json.dumps(record, ensure_ascii=False))
    text = "\n".join(lines) + "\n"
    if out:
        write_durably(out, text.encode())
    else:
        click.echo(text, nl=False)
