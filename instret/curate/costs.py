"""Rules 4 and 6: costs tell tiers apart, and are neither lost in the noise of starting nor dear to run."""

from itertools import pairwise

from instret.curate.finding import Finding
from instret.curate.workbench import Workbench

MIN_TIER_RATIO = 2.0
MIN_NAIVE_RATIO = 10.0
BEST_COST_RANGE = (5_000_000, 300_000_000)


def check_tiers(bench: Workbench) -> Finding:
    """That each tier costs clearly more than the one before, by the largest cost at the top level."""
    asks = f"tiers lie {MIN_TIER_RATIO:g}x apart, naive {MIN_NAIVE_RATIO:g}x from best"
    cost: dict[int, int] = {}
    for solution in bench.solutions:
        dearest = bench.top(bench.trials[solution.name])
        cost[solution.tier] = min(dearest, cost.get(solution.tier, dearest))
    tiers = sorted(cost)
    ratios = [cost[slower] / cost[faster] for faster, slower in pairwise(tiers)]
    overall = cost[tiers[-1]] / cost[tiers[0]]
    figure = f"{' '.join(f'{ratio:.1f}x' for ratio in ratios)} (naive {overall:.1f}x)"
    if any(ratio < MIN_TIER_RATIO for ratio in ratios):
        return Finding(4, asks, False, figure, "merge tiers that are closer, or raise the sizes of the top level")
    if overall < MIN_NAIVE_RATIO and not bench.problem.gap_reason:
        return Finding(4, asks, False, figure, "raise the sizes of the top level, or give a gap_reason")
    return Finding(4, asks, True, figure, bench.problem.gap_reason if overall < MIN_NAIVE_RATIO else "")


def check_cost(bench: Workbench) -> Finding:
    """That best is above the floor and cheap to run."""
    low, high = BEST_COST_RANGE
    asks = f"best costs {low:.0e} to {high:.0e} at the top level"
    top = len(bench.problem.levels) - 1
    cost = max(case.reference_instructions for case in bench.suite.cases if case.level == top)
    detail = "" if low <= cost <= high else ("raise" if cost < low else "lower") + " the sizes of the top level"
    return Finding(6, asks, not detail, f"{cost:,}", detail)
