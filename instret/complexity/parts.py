"""The parts of a program, from the rungs of a ladder.

Rungs --> executed instructions by line, work in C by step --> Parts
"""

from collections import defaultdict
from collections.abc import Sequence

from instret.complexity.rungs import Rung, Site, Step
from instret.scoring.complexity import Part

_Vector = tuple[float, ...]


def parts_of(rungs: Sequence[Rung], *, worst: bool) -> list[Part]:
    """What each place in the code costs at each size.

    Args:
        rungs: by size; of one size each.
        worst: whether counts are those of the dearest seed; else they are means over the seeds.
    """
    return _executed([rung for rung in rungs if rung.counts], worst) + _called([rung for rung in rungs if rung.steps])


def _executed(rungs: Sequence[Rung], worst: bool) -> list[Part]:
    """Instructions of the interpreter."""
    if not rungs:
        return []
    dearest = dearest_seed(rungs)
    times: dict[Site, list[float]] = defaultdict(lambda: [0.0] * len(rungs))
    for at, rung in enumerate(rungs):
        # One law all along, where kinds of inputs differ.
        seeds = (rung.counts[min(dearest, len(rung.counts) - 1)],) if worst else rung.counts
        for counts in seeds:
            for site, count in counts.items():
                times[site][at] += count.times / len(seeds)
    # Sites of one line that are executed equally often are one part.
    alike: dict[tuple[str, str, _Vector], list[int]] = defaultdict(list)
    for site, vector in times.items():
        alike[site.place, site.function, tuple(vector)].append(site.offset)
    whole = tuple(sum(vector[at] for vector in times.values()) for at in range(len(rungs)))
    sizes = tuple(rung.sizes[0] for rung in rungs)
    return [
        Part(
            place,
            False,
            sizes,
            tuple(len(offsets) * value for value in vector),
            whole,
            vector,
            (function, min(offsets), max(offsets)),
        )
        for (place, function, vector), offsets in sorted(alike.items())
    ]


def _called(rungs: Sequence[Rung]) -> list[Part]:
    """Work in C, in fuel. Each step has rungs of its own: those where it was still watched."""
    seen: dict[Step, list[Rung]] = defaultdict(list)
    for rung in rungs:
        for step in rung.steps:
            seen[step].append(rung)
    return [
        Part(
            step.place,
            True,
            tuple(rung.sizes[0] for rung in where),
            tuple(float(rung.steps[step].fuel) for rung in where),
            tuple(float(max(rung.fuel)) for rung in where),
            tuple(float(rung.steps[step].times) for rung in where),
        )
        for step, where in sorted(seen.items())
    ]


def dearest_seed(rungs: Sequence[Rung]) -> int:
    """The seed that is the dearest at the largest size that has all seeds."""
    many = [rung for rung in rungs if len(rung.fuel) == max(len(other.fuel) for other in rungs)]
    top = max(many, key=lambda rung: max(rung.fuel))
    return top.fuel.index(max(top.fuel))
