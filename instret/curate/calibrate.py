"""Measure a problem once for everybody: what is the same on every machine need not be computed on each.

problem + session --> suite made anew --> costs and peaks of its solutions --> costs.json
"""

from pathlib import Path

import msgspec

from instret import suites
from instret.calibration import Calibration
from instret.curate.workbench import Workbench
from instret.problems.catalog_folder import COSTS
from instret.problems.model import Problem, ProblemError
from instret.records import write_durably
from instret.sandbox import Cache, Session, Verdict


def calibrate(problem: Problem, session: Session, cache: Cache, fingerprint: str) -> Calibration:
    """The calibration of a problem, owing nothing to one that it has.

    Raises:
        ProblemError: when a part of the problem does not work, or an accepted solution is not.
    """
    bare = msgspec.structs.replace(problem, costs="")
    cases = suites.make_levels(bare, range(len(problem.levels)), session, cache, fingerprint)
    suite = suites.assemble(bare, cases, cache, fingerprint)
    bench = Workbench(bare, suite, session, cache, fingerprint)
    solutions = {}
    for name, trials in bench.trials.items():
        if failed := next((trial for trial in trials if trial.verdict is not Verdict.ACCEPTED), None):
            where = f"level {failed.case.level}, case {failed.case.case}"
            raise ProblemError(f"{problem.id}: {name} gets {failed.verdict} on {where}")
        solutions[name] = [
            max(trial.instructions for trial in trials if trial.case.level == level)
            for level in range(len(problem.levels))
        ]
    in_memory = problem.separator == "memory"
    peaks = {solution.name: bench.peak(solution) for solution in bench.solutions if in_memory}
    return Calibration(fingerprint=fingerprint, problem=problem.digest, suite=suite, solutions=solutions, peaks=peaks)


def is_written(folder: Path, calibration: Calibration) -> bool:
    """Whether just this calibration lies in a problem's folder."""
    path = folder / COSTS
    return path.exists() and path.read_bytes() == _content(calibration)


def write(folder: Path, calibration: Calibration) -> None:
    """Put a calibration into a problem's folder; one that lies there already is left alone."""
    if not is_written(folder, calibration):
        write_durably(folder / COSTS, _content(calibration))


def _content(calibration: Calibration) -> bytes:
    # A line a case: what a change of the problem changes is seen.
    return msgspec.json.encode(calibration).replace(b"],[", b"],\n[") + b"\n"
