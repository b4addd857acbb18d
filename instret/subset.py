"""A small part of the problems that keeps runs in order.

run directories --> common problems x difficulty --> scoring.choose_subset --> ids
"""

from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec

from instret.compare import common_problems, read_comparable, score_table
from instret.errors import UsageError
from instret.scoring import choose_subset
from instret.scoring.subset import LEAST_MODELS_TO_HOLD_OUT


class Choice(msgspec.Struct, frozen=True):
    """Some of the common problems.

    Attributes:
        task_ids: in the order of choice: each beginning is the choice for a smaller size.
        common: number of problems that all runs score.
        agreement: Kendall's tau-b between the runs' order on these problems and on all common ones.
        held_out: the same for runs that had no say in the choice, a mean; None with fewer than four runs.
        verified_size: from so many problems on, such runs agree as wanted too; None with fewer than four runs.
    """

    task_ids: list[str]
    common: int
    agreement: float
    held_out: float | None
    verified_size: int | None


def choose_problems(
    runs: Sequence[Path],
    strata: Mapping[str, str],
    *,
    metric: str,
    size: int | None,
    agreement: float,
    verified: bool,
) -> Choice:
    """Choose problems by finished runs.

    Args:
        runs: at least two.
        strata: difficulty by problem, each of which keeps its share; problems without an entry form one of their own.
        metric: of `compare.METRICS`.
        size: how many, instead of as few as `agreement` allows.
        agreement: least Kendall tau-b.
        verified: whether runs that had no say must agree, too.

    Raises:
        UsageError: when there are fewer than two runs (four, to verify), they are not comparable, share no problem, or
            fewer than `size`.
    """
    if len(runs) < 2:
        raise UsageError(f"{runs[0]} alone has no order to keep; name at least two runs, better ten")
    scores = read_comparable(runs)
    shared = common_problems(runs, scores)
    if size is not None and size > len(shared):
        raise UsageError(f"--size {size}: the runs have only {len(shared)} problems in common")
    if verified and len(runs) < LEAST_MODELS_TO_HOLD_OUT:
        raise UsageError(f"--verified: two runs choose and two are held out, but there are only {len(runs)}")
    labels = [strata.get(task_id, "") for task_id in shared]
    table = score_table(scores, shared, metric)
    chosen = choose_subset(table, labels, size=size, agreement=agreement, verified=verified)
    held_out = len(runs) >= LEAST_MODELS_TO_HOLD_OUT
    return Choice(
        [shared[index] for index in chosen.problems],
        len(shared),
        chosen.agreement,
        chosen.held_out if held_out else None,
        chosen.verified_size if held_out else None,
    )
