"""Hand work to a pool and tell the user how far it is; settings of an evaluation."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Protocol, TypeVar

from instret.bench import Bench
from instret.sandbox import InfrastructureError, Pool

Item = TypeVar("Item")
Outcome = TypeVar("Outcome")


class Progress(Protocol):
    """Shows how far the work is; `tqdm`'s own methods."""

    def update(self, n: int) -> object:
        """`n` more units are done."""
        ...

    def close(self) -> None:
        """The work has ended."""
        ...


@dataclass(frozen=True)
class Settings:
    """How to evaluate.

    Attributes:
        jobs: sessions side by side.
        memory_bytes: limit of one execution.
        measure_memory: also find the peak memory, at the price of a handful of executions for each.
        complexity: also find how right samples grow, at most at the price of their levels once more.
        missing: "zero" counts problems without samples as 0, "skip" leaves them out.
        language: of all samples.
        progress: makes a progress display from (description, number of units); None shows nothing.
        warn: receives one sentence for the user at a time.
    """

    jobs: int = 1
    memory_bytes: int = 1 << 30
    measure_memory: bool = False
    complexity: bool = False
    missing: str = "zero"
    language: str = "python"
    progress: Callable[[str, int], Progress] | None = None
    warn: Callable[[str], None] = field(default=lambda text: None)


def drive(
    description: str,
    pool: Pool[Bench],
    work: Callable[[Bench, Item], Outcome],
    items: list[Item],
    settings: Settings,
) -> Iterator[tuple[Item, Outcome]]:
    """Results of the pool with a progress display; infrastructure errors become warnings."""
    if not items:
        return
    progress = settings.progress(description, len(items)) if settings.progress else None
    try:
        for item, outcome in pool.map(work, items):
            if progress:
                progress.update(1)
            if isinstance(outcome, InfrastructureError):
                settings.warn(f"not evaluated, the fault is not the candidate's: {outcome}")
            else:
                yield item, outcome
    finally:
        if progress:
            progress.close()
