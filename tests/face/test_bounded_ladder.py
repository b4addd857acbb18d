"""A ladder climbs within its allowance, and says at which size it could not."""

from collections.abc import Iterator

import pytest

from instret import suites
from instret.complexity.bounded_ladder import BoundedLadder, Climber
from instret.complexity.subjects import subject_of_problem
from instret.problems import ProblemSet
from instret.sandbox import Session
from instret.sandbox.wasm.engine import WasmEngine

TOP, PLACE = (480,), (120,)
PLENTY = 10**9


@pytest.fixture(scope="module")
def session(engine: WasmEngine) -> Iterator[Session]:
    opened = engine.start()
    yield opened
    opened.close()


def ladder(tiny: ProblemSet, session: Session, allowance: int, repeats: int = 1) -> BoundedLadder:
    """For the reference of `count-equal`."""
    problem = tiny.problems["count-equal"]
    code = problem.reference.source
    climber = Climber(
        program=suites.candidate_program(problem, problem.source(code), "python"),
        subject=subject_of_problem(problem, code),
        case=0,
        own=session,
        session=session,
        repeats=repeats,
    )
    return BoundedLadder(climber, TOP, allowance)


def test_a_size_that_is_executed_several_times_costs_no_more_than_the_allowance(
    tiny: ProblemSet, session: Session
) -> None:
    (cost,) = ladder(tiny, session, PLENTY).costs_at([PLACE]).values()
    enough, short = (ladder(tiny, session, allowance, repeats=5) for allowance in (5 * cost, 9 * cost // 2))
    assert (enough.costs_at([PLACE]), enough.spent) == ({PLACE: cost}, 5 * cost)
    assert short.costs_at([PLACE]) == {}
    assert short.spent <= 9 * cost // 2
    assert short.refusal.startswith("budget_exceeded")


def test_a_size_without_inputs_is_named(tiny: ProblemSet, session: Session) -> None:
    refused = ladder(tiny, session, PLENTY)
    assert refused.costs_at([(10**8,)]) == {}
    assert refused.refusal.startswith("n = 100000000: no inputs: ")
