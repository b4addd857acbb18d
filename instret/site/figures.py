"""What was measured of a problem, as its page shows it.

Problem, its Calibration --> a row for each Python solution --> how far the slowest tier is from the best
"""

import msgspec

from instret.calibration import Calibration
from instret.problems import Problem, Solution


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """A solution with its costs.

    Attributes:
        solution: the curated program.
        instructions: largest cost at each level.
        ratio: cost at the top level, as a multiple of the reference's.
        peak_bytes: peak memory on the dearest input of the top level, where memory tells tiers apart.
        peak_ratio: that as a multiple of the reference's.
    """

    solution: Solution
    instructions: tuple[int, ...]
    ratio: float
    peak_bytes: int | None = None
    peak_ratio: float | None = None


class Figures(msgspec.Struct, frozen=True, kw_only=True):
    """All that was measured of a problem.

    Attributes:
        fingerprint: of the engine that counted.
        rows: by tier.
        separation: what the slowest tier needs at the top level as a multiple of what the best needs: instructions,
            or memory where that tells tiers apart; of a tier the solution that needs least. None for a single tier.
        budget: instructions a candidate may use on any input of a level that counts.
    """

    fingerprint: str
    rows: tuple[Row, ...]
    separation: float | None
    budget: int


def figures(problem: Problem, calibration: Calibration) -> Figures | None:
    """The figures of a problem; None when they do not cover all its Python solutions and levels."""
    solutions = [solution for solution in problem.solutions if solution.language == "python"]
    in_memory = problem.separator == "memory"
    if not all(_is_measured(problem, solution, calibration) for solution in (problem.reference, *solutions)):
        return None
    rows = tuple(_row(solution, problem.reference, calibration, in_memory) for solution in solutions)
    return Figures(
        fingerprint=calibration.fingerprint,
        rows=rows,
        separation=_separation(rows, in_memory),
        budget=calibration.suite.budget,
    )


def _is_measured(problem: Problem, solution: Solution, calibration: Calibration) -> bool:
    costs = calibration.solutions.get(solution.name, [])
    has_peak = problem.separator != "memory" or solution.name in calibration.peaks
    return len(costs) == len(problem.levels) and min(costs) > 0 and has_peak


def _row(solution: Solution, reference: Solution, calibration: Calibration, in_memory: bool) -> Row:
    instructions = tuple(calibration.solutions[solution.name])
    peak, least = (calibration.peaks[one.name] if in_memory else None for one in (solution, reference))
    return Row(
        solution=solution,
        instructions=instructions,
        ratio=instructions[-1] / calibration.solutions[reference.name][-1],
        peak_bytes=peak,
        peak_ratio=peak / least if peak and least else None,
    )


def _separation(rows: tuple[Row, ...], in_memory: bool) -> float | None:
    needs: dict[int, int] = {}
    for row in rows:
        need = row.peak_bytes or 0 if in_memory else row.instructions[-1]
        needs[row.solution.tier] = min(need, needs.get(row.solution.tier, need))
    least = needs[min(needs)]
    return needs[max(needs)] / least if len(needs) > 1 and least else None
