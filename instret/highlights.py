"""Which samples of a run are worth reading: the cheapest, the slowest and the wrong ones, one of each problem.

scores of all samples --> a few, the most telling first
"""

import math
from collections.abc import Iterable

from instret.sample_score import SampleScore
from instret.sandbox import Verdict

_SHOWN = 5
_CODE_CHARACTERS = 4000


def cheapest(scores: Iterable[SampleScore]) -> list[SampleScore]:
    """Those that cost least beside the reference, of all that completed every level."""
    accepted = (score for score in scores if score.verdict == Verdict.ACCEPTED and score.cost_ratio)
    return _one_each(sorted(accepted, key=lambda score: (score.cost_ratio, score.task_id, score.sample)))


def slowest(scores: Iterable[SampleScore]) -> list[SampleScore]:
    """Right ones with the least efficiency."""
    slow = (score for score in scores if score.passed and score.efficiency < 1)
    return _one_each(sorted(slow, key=lambda score: (score.efficiency, -(score.cost_ratio or math.inf), score.task_id)))


def failed(scores: Iterable[SampleScore]) -> list[SampleScore]:
    """Those that do not pass, in the run's order."""
    return _one_each(score for score in scores if not score.passed)


def excerpt(code: str) -> str:
    """As much of a program as is shown, and how much is left out.

    >>> excerpt("x" * 5_234).splitlines()[1].endswith(" 1,234 more characters")
    True
    """
    left = len(code) - _CODE_CHARACTERS
    return f"{code[:_CODE_CHARACTERS]}\n\N{HORIZONTAL ELLIPSIS} {left:,} more characters" if left > 0 else code


def _one_each(scores: Iterable[SampleScore]) -> list[SampleScore]:
    """The first of each problem, as many as are shown."""
    first: dict[str, SampleScore] = {}
    for score in scores:
        first.setdefault(score.task_id, score)
    return list(first.values())[:_SHOWN]
