"""What the best solution in a candidate's language costs on the candidate's engine.

    suite of the wasm engine + best solution in a language + engine --> the same suite with other reference costs

Costs are only comparable under one engine and meter, so inputs and expected outputs are taken over, costs are not.
"""

import statistics

import msgspec

from instret import answers, calibration, suites
from instret.bench import Bench
from instret.cases import Suite, load_input, with_budget
from instret.problems import Problem, ProblemError, Solution
from instret.records import Reference
from instret.sandbox import Cache, Cost, Engine, Limits, Program
from instret.sandbox.model import digest

# Raise when the making of a yardstick changes.
_RECIPE = 1
# A figure that is not exact is the median of so many.
_REPEATS = 5


def reference(problem: Problem, language: str) -> Solution:
    """The best curated solution in a language.

    Raises:
        ProblemError: when there is none.
    """
    for solution in problem.solutions:
        if solution.language == language:
            return solution
    raise ProblemError(f"{problem.id}: has no solution in {language} that samples could be held against")


def program(problem: Problem, language: str) -> Program:
    """The same as a program for the engine.

    Raises:
        ProblemError: as `reference`.
    """
    return suites.candidate_program(problem, problem.source(reference(problem, language).source), language)


def record(problem: Problem, language: str, fingerprint: str, memory: Cost | None = None) -> Reference:
    """The best solution in a language for a run's readers, with what the problem's solutions cost if that is known.

    Args:
        problem: the problem.
        language: of the samples.
        fingerprint: of the engine; costs of another could not be compared with those of samples.
        memory: what the best solution was measured to hold on that engine, unless that is known beforehand.

    Raises:
        ProblemError: as `reference`.
    """
    best = reference(problem, language)
    plain = Reference(
        task_id=problem.id,
        title=problem.title,
        code=problem.source(best.source),
        name=best.name,
        times={one.name: one.time for one in problem.solutions if one.language == language and one.time},
        sizes=problem.sizes,
    )
    found = calibration.of(problem)
    if found and found.fingerprint == fingerprint:
        return msgspec.structs.replace(plain, costs=found.solutions, peaks=found.peaks)
    if memory and memory.peak_memory_bytes is not None and memory.memory_byte_s is not None:
        return msgspec.structs.replace(
            plain, peaks={best.name: memory.peak_memory_bytes}, integrals={best.name: memory.memory_byte_s}
        )
    return plain


def _key(problem: Problem, suite: Suite, language: str, engine: Engine) -> str:
    parts = (suite.digest, language, reference(problem, language).source, engine.fingerprint)
    return digest(b"yardstick", str(_RECIPE).encode(), *(part.encode() for part in parts))


def known(problem: Problem, suite: Suite, language: str, engine: Engine, cache: Cache) -> Suite | None:
    """The measured suite if the cache has it."""
    document = cache.document(_key(problem, suite, language, engine))
    try:
        return None if document is None else msgspec.json.decode(document, type=Suite)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None


def measure(problem: Problem, suite: Suite, language: str, engine: Engine, bench: Bench, cache: Cache) -> Suite:
    """Execute the reference on every case and put its costs into the suite.

    Raises:
        ProblemError: when the reference fails there; names level and case.
        InfrastructureError: when the engine does.
    """
    name, candidate = reference(problem, language).name, program(problem, language)
    cases = []
    for case in suite.cases:
        given = load_input(cache, case.input_digest)
        where = f"{problem.id}: {name} on level {case.level}, case {case.case}"
        costs = []
        for _ in range(1 if engine.is_exact(language) else _REPEATS):
            execution = bench.candidates.run(candidate, given, Limits(instructions=10**12, memory_bytes=2 << 30))
            if execution.failure:
                raise ProblemError(f"{where}: {execution.failure}: {execution.message}")
            costs.append(execution.cost.instructions)
        expected = suites.load_expected(problem, case, bench.own, cache)
        if fault := answers.fault(problem, bench.own, given, expected, execution.output):
            raise ProblemError(f"{where}: {fault}")
        cost = int(statistics.median(costs))
        cases.append(msgspec.structs.replace(case, reference_instructions=cost))
    measured = with_budget(problem, tuple(cases))
    cache.put_document(_key(problem, suite, language, engine), msgspec.json.encode(measured))
    return measured
