"""Before the first sample runs: suites of all problems, reference costs on the samples' engine, and its noise.

problems --> suites by the wasm engine --> the same with costs of the samples' engine and language
"""

from collections.abc import Sequence

from instret import pairs, suites, yardstick
from instret.bench import Bench
from instret.cases import Case, Suite, load_input
from instret.drive import Settings, drive
from instret.problems import Problem, ProblemError
from instret.sandbox import Cache, Cost, Engine, InfrastructureError, Limits, Pool, Program


class Preparation:
    """Makes the suites of some problems.

    Args:
        problems: those that samples are for, by id.
        own: runs the problems' own code.
        engine: runs the samples.
        cache: keeps what was made.
        settings: of the evaluation.
    """

    def __init__(
        self, problems: dict[str, Problem], own: Engine, engine: Engine, cache: Cache, settings: Settings
    ) -> None:
        self._problems = problems
        self._own = own
        self._engine = engine
        self._cache = cache
        self._settings = settings

    def suites(self, pool: Pool[Bench]) -> tuple[dict[str, Suite], dict[str, str]]:
        """Suites by problem; and the problems that cannot be posed, with the reason.

        Raises:
            InfrastructureError: when one could not be prepared, for no reason of its own.
        """
        prepared, unusable = self._prepare(pool)
        if self._engine is not self._own:
            prepared, unusable = self._remeasure(pool, prepared, unusable)
            self._warn_of_noise(pool, prepared)
        return prepared, unusable

    def rival(self, task_id: str) -> Program | None:
        """What samples are timed against in turns, if they are timed."""
        if self._engine.meter not in pairs.METERS_OF_TIME:
            return None
        return yardstick.program(self._problems[task_id], self._settings.language)

    def memory(self, pool: Pool[Bench], prepared: dict[str, Suite]) -> dict[str, Cost]:
        """What the reference of each problem holds on its dearest input of the top level, on the samples' engine.

        Returns:
            By problem; without those whose reference does not finish within the memory of the run.

        Raises:
            InfrastructureError: when that could not be found out, for no reason of its own.
        """
        limits = Limits(instructions=None, memory_bytes=self._settings.memory_bytes)

        def work(bench: Bench, task_id: str) -> Cost | None:
            dearest = max(prepared[task_id].cases, key=lambda case: (case.level, case.reference_instructions))
            program = yardstick.program(self._problems[task_id], self._settings.language)
            given = load_input(self._cache, dearest.input_digest)
            execution = bench.candidates.run(program, given, limits, measure_memory=True)
            # What it held until a limit ended it is not what it takes.
            return None if execution.failure else execution.cost

        found = dict(drive("Measuring memory of references", pool, work, list(prepared), self._settings))
        _require_all([task_id for task_id in prepared if task_id not in found])
        return {task_id: cost for task_id, cost in found.items() if cost is not None}

    def _prepare(self, pool: Pool[Bench]) -> tuple[dict[str, Suite], dict[str, str]]:
        """Suites of the problems that samples are for; and the problems that cannot be posed, with the reason."""
        fingerprint = self._own.fingerprint
        made = {problem.id: suites.known(problem, self._cache, fingerprint) for problem in self._problems.values()}
        todo = [problem for problem in self._problems.values() if made[problem.id] is None]
        # The parts of a problem follow each other, so that an interruption loses no more than the problems at hand.
        steps = [(problem, levels) for problem in todo for levels in _parts(problem)]

        def work(bench: Bench, step: tuple[Problem, Sequence[int]]) -> list[Case] | ProblemError:
            try:
                return suites.make_levels(*step, bench.own, self._cache, fingerprint)
            except ProblemError as error:
                return error

        cases: dict[str, list[Case]] = {problem.id: [] for problem in todo}
        unusable: dict[str, str] = {}
        for (problem, _), outcome in drive("Preparing problems", pool, work, steps, self._settings):
            if isinstance(outcome, ProblemError):
                unusable[problem.id] = min(str(outcome), unusable.get(problem.id, str(outcome)))
                continue
            cases[problem.id] += outcome
            if {case.level for case in cases[problem.id]} == set(range(len(problem.levels))):
                made[problem.id] = suites.assemble(problem, cases[problem.id], self._cache, fingerprint)
        _require_all([problem.id for problem in todo if made[problem.id] is None and problem.id not in unusable])
        for reason in unusable.values():
            self._settings.warn(f"left out, this engine cannot pose it: {reason}")
        return {task_id: suite for task_id, suite in made.items() if suite is not None}, unusable

    def _remeasure(
        self, pool: Pool[Bench], prepared: dict[str, Suite], unusable: dict[str, str]
    ) -> tuple[dict[str, Suite], dict[str, str]]:
        """The same suites with what the references cost on the samples' engine, in the samples' language."""
        language = self._settings.language
        measured: dict[str, Suite] = {}
        unusable = dict(unusable)

        def work(bench: Bench, problem: Problem) -> Suite | ProblemError:
            suite = prepared[problem.id]
            try:
                known = yardstick.known(problem, suite, language, self._engine, self._cache)
                return known or yardstick.measure(problem, suite, language, self._engine, bench, self._cache)
            except ProblemError as error:
                return error

        problems = [self._problems[task_id] for task_id in prepared]
        for problem, outcome in drive("Measuring references", pool, work, problems, self._settings):
            if isinstance(outcome, ProblemError):
                unusable[problem.id] = str(outcome)
                self._settings.warn(f"left out: {outcome}")
            else:
                measured[problem.id] = outcome
        _require_all([task_id for task_id in prepared if task_id not in measured and task_id not in unusable])
        return {task_id: measured[task_id] for task_id in prepared if task_id in measured}, unusable

    def _warn_of_noise(self, pool: Pool[Bench], prepared: dict[str, Suite]) -> None:
        """Where the meter is time, hold references against themselves: what differs there is the machine's doing."""
        rivals = {task_id: rival for task_id in prepared if (rival := self.rival(task_id))}

        def work(bench: Bench, task_id: str) -> pairs.Ratio:
            given = load_input(self._cache, prepared[task_id].cases[-1].input_digest)
            limits = Limits(instructions=None, memory_bytes=self._settings.memory_bytes)
            return pairs.compare(bench.candidates, rivals[task_id], rivals[task_id], given, limits)

        floors = dict(drive("Measuring noise", pool, work, list(rivals), self._settings))
        if floors:
            task_id, worst = max(floors.items(), key=lambda floor: floor[1].spread)
            self._settings.warn(
                f"noise: the reference of {task_id} against itself comes to {worst.middle:.3f} "
                f"({worst.low:.3f} to {worst.high:.3f}), the worst of all; smaller differences say nothing"
            )


def _parts(problem: Problem) -> list[range]:
    """The top level, which takes about as long as all others together; and the others."""
    levels = range(len(problem.levels))
    return [part for part in (levels[-1:], levels[:-1]) if part]


def _require_all(lost: list[str]) -> None:
    if lost:
        raise InfrastructureError(
            f"{len(lost)} problems could not be prepared, first {lost[0]}; what is ready is kept: "
            "run the same command again"
        )
