"""`instret compare`."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from instret.cli import pictures
from instret.errors import UsageError

if TYPE_CHECKING:
    from instret.compare import Comparison, Standings


@click.command()
@click.argument(
    "runs", nargs=-1, required=True, metavar="RUN RUN...",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
)  # fmt: skip
@click.option("--html", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE",
              help="Write a page: ranks, performance profiles, who wins against whom.")  # fmt: skip
@pictures.svg
@pictures.png
def compare(runs: tuple[Path, ...], html: Path | None, svg: Path | None, png: Path | None) -> None:
    """Compare runs on the problems they share: two of them, first minus second, or several, each with each.

    p-values are those of paired permutation tests; with several runs they are adjusted by Holm's method for the number
    of pairs. Runs are told apart where p is below 0.05. What is won is the share of problems on which a run beats the
    others, ties as halves.

    \b
    instret compare runs/model-a runs/model-b
    instret compare runs/* --html comparison.html
    """
    if len(runs) == 1:
        raise UsageError(f"{runs[0]} alone has nothing to be compared with; name at least two runs")
    from instret.compare import rank_runs

    is_pair, is_drawn = len(runs) == 2, bool(html or svg or png)
    standings = rank_runs(runs) if is_drawn or not is_pair else {}
    if is_pair:
        _show_difference(*runs)
    else:
        _show_standings(runs, standings)
    if is_drawn:
        _draw(runs, standings, html, svg, png)


def _show_difference(left: Path, right: Path) -> None:
    from instret.compare import compare_runs

    found = compare_runs(left, right)
    click.echo(f"{left} against {right}, {found.problems} common problems\n")
    click.echo("\n".join(_differences(found)))


def _show_standings(runs: Sequence[Path], standings: Mapping[str, "Standings"]) -> None:
    click.echo(f"{len(runs)} runs, {next(iter(standings.values())).problems} common problems\n")
    click.echo("\n".join(f"  #{number:<3} {run}" for number, run in enumerate(runs, start=1)))
    for metric, standing in standings.items():
        click.echo(f"\n{metric}")
        click.echo("\n".join([*_ranks(standing), "", *_matrix(standing)]))


def _draw(
    runs: Sequence[Path], standings: Mapping[str, "Standings"], html: Path | None, svg: Path | None, png: Path | None
) -> None:
    from instret.comparison_page import write_comparison
    from instret.figures import figures_of_runs

    figures = figures_of_runs(runs, standings)
    if html:
        write_comparison(html, runs, figures)
        click.echo(f"\nPage: {html}")
    pictures.write_charts(figures.all, svg, png)


def _differences(found: "Comparison") -> list[str]:
    lines = []
    for name, difference in found.differences.items():
        value, low, high = difference.estimate
        sure = "told apart" if difference.is_told_apart else "not told apart"
        if low == high == 0:
            sure = "equal"
        bounds, p_value = f"{low:+.4f} to {high:+.4f}", difference.p_written
        sign = "" if p_value.startswith("<") else "= "
        lines.append(f"  {name:<7} {value:+.4f}   95 % interval {bounds}   {sure}, p {sign}{p_value}")
    chance = found.improvement
    return [
        *lines,
        "",
        f"  a sample of the first is the more efficient one with a chance of {chance.value:.4f}, "
        f"95 % interval {chance.low:.4f} to {chance.high:.4f} (ties count half)",
        f"  better on {found.wins}, worse on {found.losses}, equal on {found.ties} problems (eff@1)",
    ]


def _ranks(standing: "Standings") -> list[str]:
    lines = ["        score    95 % interval      rank   95 % interval   won"]
    rows = zip(standing.scores, standing.ranks, standing.win_rates, strict=True)
    for number, (score, rank, won) in enumerate(rows, start=1):
        bounds, places = f"{score.low:.4f} to {score.high:.4f}", f"{rank.low} to {rank.high}"
        lines.append(f"  #{number:<4} {score.value:.4f}   {bounds}   {rank.rank:>4}   {places:<13}   {won:6.1%}")
    return lines


def _matrix(standing: "Standings") -> list[str]:
    """Differences above, their p-values below; a star marks who is told apart."""
    runs = range(len(standing.scores))
    lines = [
        f"  row minus column (* told apart), and below it p by Holm over {len(standing.pairs)} pairs",
        "       " + "".join(f"#{number + 1:<11}" for number in runs[1:]).rstrip(),
    ]
    for left in runs[:-1]:
        row = [standing.pairs.get((left, right)) for right in runs[1:]]
        above = [f"{one.estimate.value:+.4f}{' *'[one.is_told_apart]}" if one else "" for one in row]
        below = [one.p_written if one else "" for one in row]
        lines.append(f"  #{left + 1:<4}" + "".join(f"{cell:<12}" for cell in above).rstrip())
        lines.append("       " + "".join(f"{cell:<12}" for cell in below).rstrip())
    return lines
