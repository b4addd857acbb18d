"""`instret compare`."""

from pathlib import Path

import click


@click.command()
@click.argument("left", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.argument("right", type=click.Path(exists=True, file_okay=False, path_type=Path))
def compare(left: Path, right: Path) -> None:
    r"""Compare two runs, LEFT minus RIGHT, on the problems they share.

    \b
    instret compare runs/model-a runs/model-b
    """
    from instret.compare import compare_runs

    found = compare_runs(left, right)
    click.echo(f"{left} against {right}, {found.problems} common problems\n")
    for name, difference in found.differences.items():
        sure = "not told apart" if difference.low <= 0 <= difference.high else "told apart"
        if difference.low == difference.high == 0:
            sure = "equal"
        bounds = f"{difference.low:+.4f} to {difference.high:+.4f}"
        click.echo(f"  {name:<7} {difference.value:+.4f}   95 % interval {bounds}   {sure}")
    click.echo(f"\n  better on {found.wins}, worse on {found.losses}, equal on {found.ties} problems (eff@1)")
