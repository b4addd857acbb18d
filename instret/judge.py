"""Evaluate one sample: its suite in order, each case executed, then judged outside the candidate's instance.

candidate on case --> execution --> verdict by the checker --> with a meter of time: pairs with the reference --> Result
"""

from collections.abc import Callable, Iterable, Iterator

import msgspec

from instret import answers, pairs, suites
from instret.bench import Bench
from instret.cases import Case, Suite, load_input
from instret.problems import Problem
from instret.records import Result
from instret.samples import Sample
from instret.sandbox import Cache, Execution, InfrastructureError, Input, Limits, Program, Session, Verdict


class Judge:
    """Knows how one problem is evaluated.

    Args:
        problem: the problem.
        suite: its suite.
        cache: holds inputs and expected outputs.
        memory_bytes: limit of one execution.
        measure_memory: also find the peak memory.
        language: of the samples.
        rival: what every accepted execution that counts is measured against in turns, where the meter is time.
    """

    def __init__(
        self,
        problem: Problem,
        suite: Suite,
        cache: Cache,
        memory_bytes: int,
        measure_memory: bool = False,
        *,
        language: str = "python",
        rival: Program | None = None,
    ) -> None:
        self._problem = problem
        self._suite = suite
        self._cache = cache
        self._measure_memory = measure_memory
        self._memory_bytes = memory_bytes
        self._language = language
        self._rival = rival

    def evaluate(
        self, bench: Bench, sample: Sample, known: Iterable[Result], report: Callable[[Result, float | None], None]
    ) -> Iterator[Result]:
        """Meet the suite, up to the first verdict that is not accepted.

        Args:
            bench: where the sample runs, and where the checker does.
            sample: the candidate.
            known: results of the sample that need not be found out again.
            report: called with every new result, as soon as it is known, and its seconds.

        Yields:
            One result a case, in order.
        """
        found = {(result.level, result.case): result for result in known}
        for case in self._suite.cases:
            result = found.get((case.level, case.case))
            if result is None:
                result, wall_s = self.meet(bench, sample, case)
                report(result, wall_s)
            yield result
            if result.verdict != Verdict.ACCEPTED:
                return

    def meet(self, bench: Bench, sample: Sample, case: Case) -> tuple[Result, float | None]:
        """Execute and judge one sample on one case of the suite; gives its seconds too."""
        program = suites.candidate_program(self._problem, self._problem.source(sample.code), self._language)
        given = load_input(self._cache, case.input_digest)
        budget = self._suite.budget_at(self._problem.levels[case.level].hardness)
        most = budget if self._rival is None else pairs.FIRST_LOOK_FACTOR * budget + pairs.FIRST_LOOK_NS
        limits = Limits(instructions=most, memory_bytes=self._memory_bytes, output_bytes=case.output_bytes)
        execution = bench.candidates.run(program, given, limits, measure_memory=self._measure_memory)
        verdict, message = self._verdict(bench.own, given, case, execution)
        instructions, interval = min(execution.cost.instructions, budget), None
        if verdict is Verdict.ACCEPTED and self._rival and self._problem.levels[case.level].hardness:
            ratio = _ratio(bench.candidates, program, self._rival, given, limits)
            cost, interval = ratio.times(case.reference_instructions)
            instructions = min(cost, budget)
            if cost > budget:
                verdict, message = Verdict.BUDGET_EXCEEDED, f"{ratio.middle:.2f} times as long as the reference"
        result = Result(
            task_id=sample.task_id,
            sample=sample.sample,
            level=case.level,
            case=case.case,
            verdict=verdict,
            instructions=instructions,
            interval=interval,
            reference_instructions=case.reference_instructions,
            peak_memory_bytes=execution.cost.peak_memory_bytes,
            memory_byte_s=execution.cost.memory_byte_s,
            message=message,
        )
        return result, execution.cost.wall_s

    def _verdict(self, session: Session, given: Input, case: Case, execution: Execution) -> tuple[Verdict, str]:
        if execution.failure:
            return execution.failure, execution.message
        expected = suites.load_expected(self._problem, case, session, self._cache)
        fault = answers.fault(self._problem, session, given, expected, execution.output)
        return (Verdict.WRONG_ANSWER, fault) if fault else (Verdict.ACCEPTED, "")


def _ratio(session: Session, program: Program, rival: Program, given: Input, limits: Limits) -> pairs.Ratio:
    try:
        # What was accepted once may take a little longer another time without being cut off.
        return pairs.compare(session, program, rival, given, msgspec.structs.replace(limits, instructions=None))
    except pairs.Failed as failed:
        raise InfrastructureError(f"accepted once, but now {failed.args[0].message}") from None
