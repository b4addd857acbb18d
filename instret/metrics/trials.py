"""What metrics need of the executions of a run: a few numbers for each sample, collected as the results go by.

    results of one sample --> ProblemTrials: appended to arrays --> the columns of a board's row

A sample that failed is nan, and what a right sample did not finish within the budget is inf.
"""

from array import array
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from instret.cases import held_bytes
from instret.errors import UsageError
from instret.records import Manifest, ProblemFacts, Result
from instret.sandbox import Verdict
from instret.scoring import completion_area, log_budgets

Floats = NDArray[np.float64]
Place = tuple[int, int]

# Multiples of the reference's cost at which completion curves are drawn; 1/2, 1 and 2 are among them.
BUDGETS = log_budgets(points=257)
_NO_CASE = -1


class Trials:
    """The samples of a run.

    Args:
        manifest: of the run.
    """

    def __init__(self, manifest: Manifest) -> None:
        self._problems = {task_id: ProblemTrials(task_id, facts) for task_id, facts in manifest.problems.items()}

    def add(self, results: Sequence[Result], *, passed: bool) -> None:
        """Take the numbers of one sample.

        Args:
            results: all its executions, by level and case.
            passed: whether it is right.
        """
        self._problems[results[0].task_id].add(results, passed=passed)

    def of(self, task_id: str) -> "ProblemTrials":
        """The samples of a problem."""
        return self._problems[task_id]


class ProblemTrials:
    """The n samples of a problem, on its L levels up to the last that counts.

    Args:
        task_id: the problem.
        facts: of it.

    Attributes:
        top: the last level that counts.
    """

    def __init__(self, task_id: str, facts: ProblemFacts) -> None:
        self._task_id = task_id
        self._places = [(level, case) for level, cases in enumerate(facts.cases) for case in range(cases)]
        self._starts = [place for place, (_, case) in enumerate(self._places) if case == 0]
        self._counts = np.array([facts.hardness[level] > 0 for level, _ in self._places])
        self.top = max(level for level, weight in enumerate(facts.hardness) if weight > 0)
        # What no sample reached is in no result; it takes part in no finished total either.
        self._yardstick = dict.fromkeys(self._places, 1)
        self._samples = array("q")
        self._levels, self._totals, self._areas = array("d"), array("d"), array("d")
        self._top_cases, self._peaks, self._integrals = array("q"), array("d"), array("d")
        self._solved_from = np.zeros(BUDGETS.size + 1, dtype=np.int64)

    def add(self, results: Sequence[Result], *, passed: bool) -> None:
        """As `Trials.add`."""
        self._yardstick |= {(result.level, result.case): result.reference_instructions for result in results}
        accepted = {(result.level, result.case): result for result in results if result.verdict == Verdict.ACCEPTED}
        unfinished = np.inf if passed else np.nan
        costs = np.full(len(self._places), unfinished)
        if passed:
            costs[:] = [accepted[place].instructions if place in accepted else np.inf for place in self._places]
        ratios = (costs / [self._yardstick[place] for place in self._places])[self._counts]
        self._samples.append(results[0].sample)
        self._levels.extend(np.maximum.reduceat(costs, self._starts)[: self.top + 1])
        self._totals.append(costs[self._counts].sum())
        self._areas.append(float(completion_area(ratios)))
        solved = np.searchsorted(BUDGETS, ratios[np.isfinite(ratios)], side="left")
        self._solved_from += np.bincount(solved, minlength=BUDGETS.size + 1)
        at_top = [place for place in accepted if place[0] == self.top] if passed else []
        dearest = self._dearest(at_top)
        self._top_cases.append(dearest)
        held = accepted.get((self.top, dearest))
        self._peaks.append(held_bytes(held.peak_memory_bytes) if held else unfinished)
        # What ends before the first look at it has no integral.
        self._integrals.append(held.memory_byte_s or np.nan if held else unfinished)

    def _dearest(self, places: Sequence[Place]) -> int:
        """The case that costs the reference most, of some at the top level."""
        return max(places, key=lambda place: self._yardstick[place], default=(self.top, _NO_CASE))[1]

    def order(self, samples: Sequence[int]) -> NDArray[np.intp]:
        """Shape (n,), where samples stand in the arrays.

        Args:
            samples: numbers of all that were added.

        Raises:
            UsageError: when they are not the same.
        """
        found = {sample: place for place, sample in enumerate(self._samples)}
        if sorted(samples) != sorted(found):
            raise UsageError(f"{self._task_id}: results and samples are not those of one run; evaluate it anew")
        return np.array([found[sample] for sample in samples], dtype=np.intp)

    def levels(self) -> Floats:
        """Shape (n, L), largest cost on each level."""
        return np.frombuffer(self._levels).reshape(-1, self.top + 1)

    def totals(self) -> Floats:
        """Shape (n,), cost of all inputs that count."""
        return np.frombuffer(self._totals)

    def areas(self) -> Floats:
        """Shape (n,), under the completion curve of each sample."""
        return np.frombuffer(self._areas)

    def solved(self) -> Floats:
        """Shape (B,), share of the inputs of all samples that are solved within each of `BUDGETS`."""
        inputs = len(self._samples) * int(self._counts.sum())
        return np.cumsum(self._solved_from)[:-1] / inputs

    def reference_total(self) -> float:
        """Cost of the reference on all inputs that count; of no meaning when no sample finished."""
        costs = [self._yardstick[place] for place in self._places]
        return float(np.array(costs, dtype=np.float64)[self._counts].sum())

    def peaks(self) -> Floats:
        """Shape (n,), peak memory on the input of the top level that is dearest for the reference."""
        return self._on_dearest(self._peaks)

    def integrals(self) -> Floats:
        """Shape (n,), memory over time on the same input, in byte seconds; nan also where it is not known."""
        return self._on_dearest(self._integrals)

    def _on_dearest(self, found: "array[float]") -> Floats:
        """Who finished another input only is not known on this one."""
        dearest = self._dearest([place for place in self._places if place[0] == self.top])
        cases = np.frombuffer(self._top_cases, dtype=np.int64)
        return np.where((cases != dearest) & (cases != _NO_CASE), np.inf, found)
