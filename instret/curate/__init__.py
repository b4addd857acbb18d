"""`instret problems check`: the rules a problem must satisfy, one module a kind, each answered with a figure.

    Problem --> Suite --> Workbench --> one Finding a rule

Numbers of the rules are those of CONTRIBUTING.md.
"""

from collections.abc import Iterable

from instret import suites
from instret.curate.costs import check_cost, check_tiers
from instret.curate.finding import Finding
from instret.curate.growth import check_growth
from instret.curate.inputs import check_inputs
from instret.curate.mutation import check_mutation
from instret.curate.natives import check_natives
from instret.curate.similar import check_similar
from instret.curate.solutions import check_solutions, check_wrong
from instret.curate.statement import check_statement
from instret.curate.workbench import Workbench
from instret.problems.model import Problem, ProblemError
from instret.problems.similarity import Profile
from instret.sandbox import Cache, Session

__all__ = ["RULES", "Finding", "Workbench", "check", "check_natives"]

RULES = (
    check_inputs,
    check_solutions,
    check_wrong,
    check_tiers,
    check_growth,
    check_cost,
    check_statement,
    check_mutation,
)


def check(
    problem: Problem, session: Session, cache: Cache, fingerprint: str, others: Iterable[Profile] = ()
) -> list[Finding]:
    """Hold a problem against all rules; one that cannot be prepared at all has only one finding.

    Args:
        problem: the problem.
        session: where all of its code runs.
        cache: keeps its suite.
        fingerprint: of the session's engine.
        others: profiles of the problems that it must not be a double of.
    """
    try:
        suite = suites.prepare(problem, session, cache, fingerprint)
    except ProblemError as error:
        return [Finding(1, "the generator, the reference and the checker work", False, "", str(error))]
    bench = Workbench(problem, suite, session, cache, fingerprint)
    found = [*(rule(bench) for rule in RULES), check_similar(problem, others)]
    return sorted(found, key=lambda finding: finding.rule)
