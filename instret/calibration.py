"""What is known of a problem on one engine: its whole suite, and what its solutions cost. Facts, the same everywhere.

    problems/catalog/<id>/costs.json --> Calibration --> suites, pages about the catalog
    instret problems calibrate --> costs.json

`instret problems check` executes the solutions again and holds the figures against them.
"""

import msgspec

from instret.cases import Suite
from instret.problems.model import Problem, ProblemError


class Calibration(msgspec.Struct, frozen=True, kw_only=True):
    """Content of costs.json.

    Attributes:
        fingerprint: of the engine that counted.
        problem: digest of the problem that was measured.
        suite: digests of inputs and expected outputs, and costs of the reference.
        solutions: by file name of the Python solutions, the largest cost at each level in instructions.
        peaks: by file name, peak memory in bytes on the dearest input of the top level, where memory tells tiers apart.
    """

    fingerprint: str
    problem: str
    suite: Suite
    solutions: dict[str, list[int]]
    peaks: dict[str, int]


def of(problem: Problem) -> Calibration | None:
    """The calibration that came with a problem, if there is one of just this problem.

    Raises:
        ProblemError: when costs.json cannot be read.
    """
    if not problem.costs:
        return None
    try:
        found = msgspec.json.decode(problem.costs, type=Calibration)
    except msgspec.DecodeError as error:
        raise ProblemError(f"{problem.id}: costs.json: {error}; remove it, or {_remedy(problem)}") from None
    return found if found.problem == problem.digest else None


def suite(problem: Problem, fingerprint: str) -> Suite | None:
    """The suite that a problem's calibration holds for an engine."""
    found = of(problem)
    return found.suite if found and found.fingerprint == fingerprint else None


def outdated(problem: Problem) -> ProblemError:
    """The error for a calibration that the engine does not bear out."""
    return ProblemError(f"{problem.id}: costs.json does not hold on this engine: remove it, or {_remedy(problem)}")


def _remedy(problem: Problem) -> str:
    return f"make it anew with `instret problems calibrate {problem.id}`"
