"""Rules 4 and 6: costs tell tiers apart, and are neither lost in the noise of starting nor dear to run.

Where a problem is about memory, what tells its tiers apart is their peak.
"""

from itertools import pairwise

from instret import calibration
from instret.curate.finding import Finding
from instret.curate.workbench import Workbench
from instret.problems.model import REASONS, ProblemError

MIN_TIER_RATIO = 2.0
MIN_NAIVE_RATIO = 10.0
MIN_MEMORY_RATIO = 4.0
BEST_COST_RANGE = (5_000_000, 300_000_000)


def check_tiers(bench: Workbench) -> Finding:
    """That each tier needs clearly more than the one before at the top level: instructions, or memory at its peak."""
    in_memory = bench.problem.separator == "memory"
    enough = MIN_MEMORY_RATIO if in_memory else MIN_NAIVE_RATIO
    asks = f"tiers lie {MIN_TIER_RATIO:g}x apart{' in memory' if in_memory else ''}, naive {enough:g}x from best"
    needs: dict[int, int] = {}
    try:
        for solution in bench.solutions:
            need = bench.peak(solution) if in_memory else bench.top(bench.trials[solution.name])
            needs[solution.tier] = min(need, needs.get(solution.tier, need))
    except ProblemError as error:
        return Finding(4, asks, False, "", str(error))
    tiers = sorted(needs)
    ratios = [needs[slower] / needs[faster] for faster, slower in pairwise(tiers)]
    overall = needs[tiers[-1]] / needs[tiers[0]]
    figure = f"{' '.join(f'{ratio:.1f}x' for ratio in ratios)} (naive {overall:.1f}x, "
    least, most = needs[tiers[0]], needs[tiers[-1]]
    figure += f"{least >> 10:,} to {most >> 10:,} KiB)" if in_memory else f"{least:.1e} to {most:.1e})"
    if not bench.problem.slow:
        return Finding(4, asks, False, figure, f"say what the slower tiers do wrong: slow = some of {list(REASONS)}")
    if any(ratio < MIN_TIER_RATIO for ratio in ratios):
        return Finding(4, asks, False, figure, "merge tiers that are closer, or raise the sizes of the top level")
    if overall < enough and not bench.problem.gap_reason:
        return Finding(4, asks, False, figure, "raise the sizes of the top level, or give a gap_reason")
    return Finding(4, asks, True, figure, bench.problem.gap_reason if overall < enough else "")


def check_cost(bench: Workbench) -> Finding:
    """That best is above the floor and cheap to run."""
    low, high = BEST_COST_RANGE
    asks = f"best costs {low:.0e} to {high:.0e} at the top level"
    top = len(bench.problem.levels) - 1
    cost = max(case.reference_instructions for case in bench.suite.cases if case.level == top)
    faults = []
    if not low <= cost <= high:
        faults.append(("raise" if cost < low else "lower") + " the sizes of the top level")
    if fault := _miscalibrated(bench):
        faults.append(fault)
    return Finding(6, asks, not faults, f"{cost:,}", "; ".join(faults))


def _miscalibrated(bench: Workbench) -> str:
    """What is wrong with the costs that came with the problem."""
    problem = bench.problem
    if not problem.costs:
        return ""
    best = bench.trials[problem.reference.name]
    is_current = calibration.suite(problem, bench.fingerprint) is not None
    if is_current and all(trial.instructions == trial.case.reference_instructions for trial in best):
        return ""
    return f"costs.json is of another state: `instret problems calibrate {problem.id}`"
