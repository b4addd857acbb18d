"""The page of a model: how it did by level and verdict, its curves, and programs worth reading.

Leaderboard + Entry --> bars, figures, samples with their programs
"""

import msgspec

from instret.board.boards import Leaderboard
from instret.board.entries import Entry
from instret.charts import Figure
from instret.charts.figure import Tone
from instret.figures.board import growth_figures
from instret.figures.completion import completion_figure
from instret.figures.ratios import ratio_figure
from instret.highlights import cheapest, excerpt, failed, slowest
from instret.sample_score import SampleScore
from instret.sandbox import Verdict
from instret.site.charts import Bar, bars
from instret.site.notation import words
from instret.site.pages import page_name

# What a right program may end with too.
_LIMITS = {Verdict.BUDGET_EXCEEDED, Verdict.MEMORY_LIMIT, Verdict.RECURSION_LIMIT}


class Shown(msgspec.Struct, frozen=True, kw_only=True):
    """A sample that is shown with its program.

    Attributes:
        score: what it got.
        title: of the problem.
        page: of the problem, from the board's folder.
        code: the program.
        reference: the best known one; empty where it is not at hand.
    """

    score: SampleScore
    title: str
    page: str
    code: str
    reference: str


def level_bars(entry: Entry) -> list[Bar]:
    """Mean score of each level that counts."""
    return [
        Bar(f"level {level.level}", f"{level.mean:.3f}", level.mean)
        for level in entry.run.scores.levels
        if any(level.hardness)
    ]


def verdict_bars(entry: Entry) -> list[Bar]:
    """Number of samples by verdict, the accepted first, then the most frequent."""
    counts = sorted(entry.run.scores.verdicts.items(), key=lambda item: (item[0] != "accepted", -item[1], item[0]))
    tones: dict[str, Tone] = {
        words(verdict): "slow" if verdict in _LIMITS else "bad" for verdict, _ in counts if verdict != Verdict.ACCEPTED
    }
    return bars(((words(verdict), count) for verdict, count in counts), tones=tones)


def figures(entry: Entry) -> list[Figure]:
    """Completion curve, distribution of costs, growth on the best and the worst problems."""
    ratios = ratio_figure(entry.run.scores.by_sample, entry.run.cost_name)
    return [completion_figure(entry.run), *([ratios] if ratios else []), *growth_figures(entry.run)]


def shown(board: Leaderboard, entry: Entry) -> list[tuple[str, str, list[Shown]]]:
    """Identifier, heading and samples of each section with programs."""
    scores = entry.run.scores.by_sample
    sections = (
        ("cheapest", "Cheapest beside the reference", cheapest(scores)),
        ("slowest", "Right, but furthest from the reference", slowest(scores)),
        ("failed", "Not passed", failed(scores)),
    )
    return [(name, label, [_shown(board, entry, score) for score in chosen]) for name, label, chosen in sections]


def _shown(board: Leaderboard, entry: Entry, score: SampleScore) -> Shown:
    task = board.tasks[score.task_id]
    return Shown(
        score=score,
        title=task.title,
        page=page_name(task.id),
        code=excerpt(entry.codes[(score.task_id, score.sample)]),
        reference=excerpt(task.problem.reference.source) if task.problem else "",
    )
