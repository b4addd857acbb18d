"""The arena: one real session, one small problem, and the evaluation that every attack goes through.

    twin + trick --> every input of the suite under its budget --> verdict, instructions, efficiency
    twin alone   --> the same                                  --> what the trick would have to beat

The twin is an honest but slow solution named `slow`. Every trick finds it defined above itself and still has to
define the entry point, so whatever a trick gains over its twin it gains by cheating.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import msgspec
import pytest

from instret.bench import Bench
from instret.judge import Judge
from instret.problems.guest import checker_source
from instret.problems.model import Level, Problem, Solution
from instret.records import ProblemFacts
from instret.samples import Sample
from instret.sandbox import Cache, Engine, Execution, Input, Limits, Program, Session, Verdict, encode
from instret.score import score_sample
from instret.suites import prepare

# What a trick may seem to gain without being called a gain.
EFFICIENCY_TOLERANCE = 0.01
COST_TOLERANCE = 0.03
# Nothing may keep the host longer than this: beyond it the engine gives up with an error of its own.
DEADLINE_S = 60.0

SLOW = """
def slow(values):
    distances = []
    for index in range(len(values)):
        distance = 0
        for later in range(index + 1, len(values)):
            if values[later] > values[index]:
                distance = later - index
                break
        distances.append(distance)
    return distances
"""
FAST = """
def next_greater(values):
    distances = [0] * len(values)
    waiting = []
    for index, value in enumerate(values):
        while waiting and values[waiting[-1]] < value:
            earlier = waiting.pop()
            distances[earlier] = index - earlier
        waiting.append(index)
    return distances
"""
_INPUTS = """
import random

def make_inputs(level):
    if not level:
        return [([],), ([7],), ([1, 2],), ([2, 2],), ([5, 4, 3, 6, 1],)]
    rng = random.Random(level)
    return [([rng.randrange(9) - 3 * (index % 120) for index in range(200 * 2 ** level)],)]
"""
# Notices whatever an earlier candidate could have left behind: identities, clocks, chance, a patched library, files.
_PROBE = """
import builtins, decimal, gc, heapq, json, math, os, random, sys, time, warnings

def probe(values):
    heapq.heapify(values)
    surroundings = sorted(os.environ.items()), sys.argv, sys.path, sys.getrecursionlimit(), gc.isenabled()
    chance = random.random(), os.urandom(4), hash("probe"), id(object()), time.time_ns()
    library = math.sqrt(2), json.dumps({"a": [1]}), len(sys.modules), sorted(vars(builtins)), gc.get_threshold()
    return values, surroundings, chance, library, str(decimal.Decimal(1) / 3), len(warnings.filters), [].append(1)
"""


@dataclass(frozen=True)
class Trial:
    """What became of a candidate on the inputs of a suite.

    Attributes:
        verdict: the one that ended it, or `ACCEPTED`.
        message: the words that came with it.
        instructions: of each case that was reached, in order.
        efficiency: of the sample, from 0 to 1.
    """

    verdict: str
    message: str
    instructions: tuple[int, ...]
    efficiency: float


class Arena:
    """One problem in one session, and the honest twin that every trick is held against.

    Args:
        engine: whose fingerprint the suite belongs to.
        session: where everything runs.
        cache: receives the suite.
        problem: what the candidates claim to solve.
        slow: text of the twin.
        honest: what has to follow it to make a candidate.
    """

    def __init__(
        self, engine: Engine, session: Session, cache: Cache, problem: Problem, slow: str, honest: str
    ) -> None:
        self.session = session
        self.suite = prepare(problem, session, cache, engine.fingerprint)
        self._problem = problem
        self._slow = slow
        self._judge = Judge(problem, self.suite, cache, Limits().memory_bytes)
        self._calm = self._probe()
        self.twin = self.evaluate(slow + honest)

    def evaluate(self, source: str) -> Trial:
        """Judge and score a whole candidate text."""
        sample = Sample(task_id=self._problem.id, sample=0, form="solution", code=source)
        results = list(self._judge.evaluate(Bench(self.session, self.session), sample, (), lambda result, wall_s: None))
        score = score_sample(sample.task_id, sample.sample, results, self._facts())
        return Trial(score.verdict, score.message, tuple(done.instructions for done in results), score.efficiency)

    def attack(self, trick: str, gets: Verdict = Verdict.ACCEPTED, because: str = "") -> Trial:
        """Evaluate the twin with a trick and hold it against the twin without.

        Args:
            trick: follows the text of the twin; defines the entry point.
            gets: the verdict that the trick has to end with.
            because: regular expression for the message, so that no typing error in a trick passes for a defence.
        """
        trial = self.evaluate(self._slow + trick)
        print(f"{'':12}{'verdict':18}{'efficiency':12}instructions")
        for name, row in (("attack", trial), ("honest twin", self.twin)):
            print(f"{name:12}{row.verdict:18}{row.efficiency:<12.4f}{sum(row.instructions):,}")
        assert trial.verdict == gets, trial.message
        assert re.search(because, trial.message), trial.message
        self.assert_no_gain(trial)
        self.assert_calm()
        return trial

    def assert_no_gain(self, trial: Trial) -> None:
        """Fail when a trial scores better than the twin, or is accepted for less on any input that counts."""
        assert trial.efficiency <= self.twin.efficiency + EFFICIENCY_TOLERANCE
        if trial.verdict == Verdict.ACCEPTED:
            for case, paid, honest in zip(self.suite.cases, trial.instructions, self.twin.instructions, strict=True):
                if self._levels[case.level].hardness:
                    assert paid >= (1 - COST_TOLERANCE) * honest, f"level {case.level}"

    def execute(self, program: Program, limits: Limits, *, measure_memory: bool = False) -> Execution:
        """Execute once under limits of its own: a function gets the list [3, 1, 2], a program finds it on stdin."""
        payload = Input.of(encode(([3, 1, 2],)) if program.kind == "function" else b"3 1 2\n")
        limits = msgspec.structs.replace(limits, wall_s=DEADLINE_S)
        execution = self.session.run(program, payload, limits, measure_memory=measure_memory)
        self.assert_calm()
        return execution

    def exhaust(self, program: Program, limits: Limits, gets: Verdict | None, because: str = "") -> Execution:
        """Execute what wants to stall or break the worker: it ends as said."""
        execution = self.execute(program, limits)
        assert execution.failure == gets, execution.message
        assert re.search(because, execution.message), execution.message
        return execution

    def assert_calm(self) -> None:
        """Fail when an ordinary sample in the same session gets anything but what it got at the start."""
        assert self._probe() == self._calm

    def _probe(self) -> Execution:
        program = Program(source=_PROBE, entry_point="probe")
        execution = self.session.run(program, Input.of(encode(([3, 1, 2],))), Limits(instructions=10**9))
        assert execution.failure is None, execution.message
        return msgspec.structs.replace(execution, cost=msgspec.structs.replace(execution.cost, wall_s=None))

    def _facts(self) -> ProblemFacts:
        levels = [[case for case in self.suite.cases if case.level == level] for level in range(len(self._levels))]
        return ProblemFacts(
            suite=self.suite.digest,
            hardness=tuple(level.hardness for level in self._levels),
            cases=tuple(len(cases) for cases in levels),
            reference_instructions=tuple(max(case.reference_instructions for case in cases) for cases in levels),
            budget=self.suite.budget,
        )

    @property
    def _levels(self) -> tuple[Level, ...]:
        return self._problem.levels


@pytest.fixture(scope="session")
def open_arena(
    engine: Engine, session: Session, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Callable[[Problem, str, str], Arena]]:
    """Opens an arena for a problem of one's own: `open_arena(problem, slow, honest)`."""
    cache = Cache(tmp_path_factory.mktemp("cache"))
    yield lambda problem, slow, honest: Arena(engine, session, cache, problem, slow, honest)
    cache.close()


@pytest.fixture(scope="session")
def arena(open_arena: Callable[[Problem, str, str], Arena]) -> Arena:
    problem = Problem(
        id="next-greater",
        title="Distance to the next greater value",
        statement="For each value, how far to the right the first greater one is; 0 when there is none.",
        kind="function",
        entry_point="next_greater",
        levels=tuple(Level(sizes={"level": level}, hardness=level, cases=1) for level in range(4)),
        generator=_INPUTS,
        checker=checker_source("exact"),
        solutions=(Solution(name="stack", source=FAST),),
        timeout_factor=20.0,
    )
    return open_arena(problem, SLOW, "\nnext_greater = slow\n")


@pytest.fixture(scope="session")
def fast() -> str:
    """An honest solution that really is faster than the twin."""
    return FAST


@pytest.fixture(scope="session")
def slow() -> str:
    """The text of the twin, for an attack that cannot begin with it."""
    return SLOW
