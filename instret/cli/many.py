"""The same work on many problems at once, with a bar, and none of it lost when a user stops it."""

from collections.abc import Callable
from typing import TypeVar

import click

from instret.bench import Bench
from instret.cli import options
from instret.problems import Problem
from instret.sandbox import InfrastructureError, Pool

Outcome = TypeVar("Outcome")


def on_each(
    problems: dict[str, Problem],
    open_bench: Callable[[], Bench],
    work: Callable[[Bench, Problem], Outcome],
    jobs: int,
    description: str,
) -> dict[str, Outcome]:
    """What `work` makes of each problem, in their order.

    Args:
        problems: by id.
        open_bench: called once for each of the `jobs` threads.
        work: gets a bench of its thread and a problem.
        jobs: problems side by side.
        description: beside the bar.

    Raises:
        InfrastructureError: the first that comes; what sessions keep in a cache is kept.
        click.Abort: on Ctrl-C.
    """
    pool = Pool(open_bench, jobs)
    outcomes: dict[str, Outcome] = {}
    bar = options.Bar(description, len(problems))
    try:
        for problem, outcome in pool.map(work, problems.values()):
            if isinstance(outcome, InfrastructureError):
                raise outcome
            outcomes[problem.id] = outcome
            bar.update(1)
    except KeyboardInterrupt:
        raise click.Abort from None
    finally:
        bar.close()
        pool.close()
    return {task_id: outcomes[task_id] for task_id in problems}
