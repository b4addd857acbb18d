"""`instret subset`."""

from pathlib import Path

import click

from instret.cli import options


@click.command()
@click.argument(
    "runs", nargs=-1, required=True, metavar="RUN RUN...",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
)  # fmt: skip
@click.option("--size", type=click.IntRange(1), help="How many problems, instead of as few as --agreement allows.")
@click.option(
    "--agreement", type=click.FloatRange(0, 1, min_open=True), default=0.95, show_default=True,
    help="Least Kendall tau between the order of the runs on the subset and on all problems.",
)  # fmt: skip
@click.option("--verified", is_flag=True, help="Take as many as runs need that had no say in the choice.")
@click.option("--metric", type=click.Choice(["eff@1", "pass@1"]), default="eff@1", show_default=True)
@options.problem_set
def subset(
    runs: tuple[Path, ...], size: int | None, agreement: float, verified: bool, metric: str, problem_set: str
) -> None:
    """Choose a few problems that keep RUNs in the order they have on all of them, for cheap runs.

    Each difficulty keeps its share. With four runs or more the choice is also verified: half of the runs choose, the
    other half is put in order by it, many times over. The last line holds the ids as `instret evaluate --only` takes
    them.

    \b
    instret subset runs/* --agreement 0.95
    instret subset runs/* --size 20
    """
    from instret.subset import choose_problems

    difficulties = {task_id: problem.difficulty for task_id, problem in options.load_set(problem_set).problems.items()}
    choice = choose_problems(runs, difficulties, metric=metric, size=size, agreement=agreement, verified=verified)
    strangers = sum(task_id not in difficulties for task_id in choice.task_ids)
    if strangers:
        options.say(f"{strangers} of these are not in --problems {problem_set}; their difficulty is not known")
    click.echo(f"{len(choice.task_ids)} of {choice.common} common problems, chosen by {len(runs)} runs and {metric}\n")
    click.echo(f"  agreement {choice.agreement:.4f}   Kendall tau with the order on all problems")
    if choice.held_out is None or choice.verified_size is None:
        click.echo("  held out  unknown: two runs choose and two are held out, so it takes four")
    else:
        click.echo(f"  held out  {choice.held_out:.4f}   mean for runs that had no say in the choice;")
        click.echo(f"                     at least {agreement:g} from {choice.verified_size} problems on")
    for difficulty in sorted({difficulties.get(task_id, "unknown") for task_id in choice.task_ids}):
        count = sum(difficulties.get(task_id, "unknown") == difficulty for task_id in choice.task_ids)
        click.echo(f"  {difficulty:<9} {count}")
    click.echo("\n" + ",".join(choice.task_ids))
