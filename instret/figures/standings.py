"""All charts of several runs.

run directories --> Standings by metric + efficiencies --> performance profiles, rank intervals, a matrix of wins
"""

from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec

from instret.charts import Axis, Cell, Figure, Series, Table, Tick, category_axis, percent
from instret.charts.axes import cut
from instret.compare import Standings, common_problems, read_comparable
from instret.figures.profile import profile_figure
from instret.score import samples_by_problem

_ROW, _FIELD_WIDTH, _FIELD_HEIGHT = 26.0, 68.0, 46.0
_LABEL_CHARACTERS = 14


class RunsFigures(msgspec.Struct, frozen=True, kw_only=True):
    """The charts of a comparison.

    Attributes:
        problems: number of common problems.
        profile: of the efficiencies of all runs.
        ranks: of the runs, for each metric.
        wins: of each run against each, for each metric.
    """

    problems: int
    profile: Figure
    ranks: tuple[Figure, ...]
    wins: tuple[Figure, ...]

    @property
    def all(self) -> list[Figure]:
        """One after the other."""
        return [self.profile, *self.ranks, *self.wins]


def figures_of_runs(runs: Sequence[Path], standings: Mapping[str, Standings]) -> RunsFigures:
    """The charts of some finished runs on their common problems.

    Args:
        runs: their directories, at least two.
        standings: of the same runs, by metric.

    Raises:
        UsageError: when their costs are not comparable or they share no problem.
    """
    scores = read_comparable(runs)
    shared = common_problems(runs, scores)
    labels = [_label(place, run) for place, run in enumerate(runs, start=1)]
    rows = [samples_by_problem(one) for one in scores]
    return RunsFigures(
        problems=len(shared),
        profile=profile_figure(
            {label: [own[task_id] for task_id in shared] for label, own in zip(labels, rows, strict=True)}
        ),
        ranks=tuple(rank_figure(labels, metric, one) for metric, one in standings.items()),
        wins=tuple(wins_figure(labels, metric, one) for metric, one in standings.items()),
    )


def rank_figure(labels: Sequence[str], metric: str, standing: Standings) -> Figure:
    """The place of each run with its interval, the best above."""
    order = sorted(range(len(labels)), key=lambda run: (standing.ranks[run].rank, run))
    ranks = [standing.ranks[run] for run in order]
    skip = -(-len(labels) // 8)
    ticks = tuple(Tick(place, str(place)) for place in range(1, len(labels) + 1, skip))
    return Figure(
        name=f"ranks-{_plain(metric)}",
        title=f"Ranks by {metric}",
        note="95 % intervals: where runs are equal in truth, they hold all the places that these share.",
        summary="; ".join(
            f"{labels[run]}: {rank.rank}, {rank.low} to {rank.high}" for run, rank in zip(order, ranks, strict=True)
        )
        + ".",
        x=Axis(title="rank", low=0.5, high=len(labels) + 0.5, ticks=ticks),
        y=category_axis("", [labels[run] for run in order], _ROW, downwards=True),
        series=(
            *(
                Series(label="", points=((rank.low - 0.2, row), (rank.high + 0.2, row)), tone="good", width=5)
                for row, rank in enumerate(ranks)
            ),
            Series(
                label="", points=tuple((rank.rank, row) for row, rank in enumerate(ranks)), tone="ink", line=False,
                mark="circle",
            ),
        ),
        table=Table(
            ("run", metric, "95 % interval", "rank", "95 % interval", "won"),
            tuple(
                (
                    labels[run],
                    f"{standing.scores[run].value:.3f}",
                    f"{standing.scores[run].low:.3f} to {standing.scores[run].high:.3f}",
                    str(rank.rank),
                    f"{rank.low} to {rank.high}",
                    percent(standing.win_rates[run]),
                )
                for run, rank in zip(order, ranks, strict=True)
            ),
        ),
    )  # fmt: skip


def wins_figure(labels: Sequence[str], metric: str, standing: Standings) -> Figure:
    """How often the run of a row beats that of a column."""
    cells = []
    for (left, right), won in standing.wins.items():
        star = "*" if standing.pairs[(left, right)].is_told_apart else ""
        for row, column, low, value, high in (
            (left, right, won.low, won.value, won.high),
            (right, left, 1 - won.high, 1 - won.value, 1 - won.low),
        ):
            shown = (f"{100 * value:.0f} %{star}", f"{100 * low:.0f} to {100 * high:.0f}")
            cells.append(Cell(column, row, shown, 2 * value - 1))
    return Figure(
        name=f"wins-{_plain(metric)}",
        title=f"Who wins by {metric}",
        note=f"Share of the {standing.problems} common problems on which the run of the row beats that of the column, "
        "ties as halves, with its paired 95 % interval. * told apart: p below 0.05 in a paired permutation test of the "
        "difference, adjusted by Holm's method.",
        summary="; ".join(
            f"{labels[left]} beats {labels[right]} on {percent(won.value)}"
            for (left, right), won in standing.wins.items()
        )
        + ".",
        x=category_axis("", [label.partition(" ")[0] for label in labels], _FIELD_WIDTH),
        y=category_axis("", labels, _FIELD_HEIGHT, downwards=True),
        cells=tuple(cells),
        table=Table(
            ("row", "column", "won", "95 % interval", "row minus column", "95 % interval", "p"),
            tuple(
                (
                    labels[left],
                    labels[right],
                    percent(won.value),
                    f"{percent(won.low)} to {percent(won.high)}",
                    f"{difference.estimate.value:+.4f}",
                    f"{difference.estimate.low:+.4f} to {difference.estimate.high:+.4f}",
                    difference.p_written,
                )
                for ((left, right), won), difference in zip(standing.wins.items(), standing.pairs.values(), strict=True)
            ),
        ),
    )


def _label(place: int, run: Path) -> str:
    return f"#{place} {cut(run.resolve().name, _LABEL_CHARACTERS)}"


def _plain(metric: str) -> str:
    return metric.replace("@", "-at-")
