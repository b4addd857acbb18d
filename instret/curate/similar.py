"""Rule 8: no other problem of the set is nearly the same."""

from collections.abc import Iterable

from instret.curate.finding import Finding
from instret.problems.model import Problem
from instret.problems.similarity import Profile, nearest_pairs, profile


def check_similar(problem: Problem, others: Iterable[Profile]) -> Finding:
    """That neither statement nor best solution is close to another problem's."""
    asks = "no other problem is nearly the same"
    pairs = nearest_pairs([profile(problem)], others)
    if not pairs:
        return Finding(8, asks, True, "no other problem")
    nearest, _, other = pairs[0]
    figure = f"{nearest.told:.0%} of the words, {nearest.shape:.0%} of the code of {other}"
    detail = "" if nearest.degree < 1 else f"tell another story, or ask for something else than {other}"
    return Finding(8, asks, not detail, figure, detail)
