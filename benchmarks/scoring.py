"""Time of every metric on a million samples.

python benchmarks/scoring.py
"""

import time

import numpy as np

from instret.scoring import (
    all_classes_at_k,
    best_class_at_k,
    best_improvement_at_k,
    beyond_at_k,
    class_pass_at_k,
    coefficient_percentile,
    common_means,
    completion_area,
    completion_curve,
    correct_at_k,
    differential_scores,
    eff_at_k,
    efficiency_clusters,
    efficiency_percent,
    efficient_at_k,
    level_scores,
    log_budgets,
    log_uniform_captime,
    model_win_rates,
    optimised_at_k,
    overhead,
    pairwise_wins,
    pass_at_k,
    percentile,
    refinement_rounds,
    sample_efficiency,
    speedup,
    task_scores,
    task_win_rates,
    utility_at_k,
)

SAMPLES = 1_000_000
REPEATS = 5
PROBLEMS, SOLUTIONS, K = 1000, 20, 10
LEVELS, INPUTS = 4, 12
HARDNESS = (0, 3, 3, 4)


def best_time(function, *arguments) -> float:
    times = []
    for _ in range(REPEATS):
        start = time.perf_counter()
        function(*arguments)
        times.append(time.perf_counter() - start)
    return min(times)


def estimators(rng) -> None:
    """pass@k and eff@k by shape."""
    print(f"{'problems':>10} {'samples each':>13} {'k':>6} {'eff@k s':>9} {'pass@k s':>9}   ({SAMPLES:,} samples)")
    for problems, k in ((1, 1), (1, 100), (1, 10_000), (100, 10), (1000, 10), (1000, 1000), (10_000, 100)):
        each = SAMPLES // problems
        scores = rng.random((problems, each))
        eff = best_time(lambda scores=scores, k=k: [eff_at_k(row, k) for row in scores])
        passed = rng.integers(0, each, problems)
        print(
            f"{problems:>10,} {each:>13,} {k:>6,} {eff:>9.3f} "
            f"{best_time(pass_at_k, np.full(problems, each), passed, k):>9.3f}"
        )


def metrics(rng) -> dict:
    """Calls by name: a million samples of `PROBLEMS` problems, a tenth of them failed, a tenth cut off."""
    each = SAMPLES // PROBLEMS
    known = np.sort(rng.lognormal(17, 1, (PROBLEMS, SOLUTIONS)), axis=1)
    best, worst = known[:, 0], known[:, -1]
    cost = rng.lognormal(17, 1, (PROBLEMS, each))
    fate = rng.random(cost.shape)
    cost[fate < 0.1], cost[fate > 0.9] = np.nan, np.inf
    levels = rng.lognormal(17, 1, (PROBLEMS, each, LEVELS))
    ratios = rng.lognormal(0, 1, (PROBLEMS, each, INPUTS))
    clusters = [efficiency_clusters(row) for row in known]
    models = rng.random((10, SAMPLES // 10))
    names = [str(question // 4) for question in range(SAMPLES)]
    tried, right, order = np.full(SAMPLES, 10), rng.integers(0, 11, SAMPLES), np.arange(SAMPLES) % 4
    return {
        "eff@k from costs by level": lambda: eff_at_k(
            sample_efficiency(level_scores(levels, best[:, None, None], 2 * best[:, None, None]), HARDNESS), K
        ),
        "utility@k, log-uniform": lambda: utility_at_k(cost, best, log_uniform_captime(), K),
        "efficient@k": lambda: efficient_at_k(cost, best, K),
        "speedup": lambda: speedup(cost, best),
        "clusters, DPS, DPS_norm": lambda: task_scores(
            [differential_scores(row, efficiency_clusters(own)).dps for row, own in zip(cost, known, strict=True)]
        ),
        "DPS of known clusters": lambda: [
            differential_scores(row, own) for row, own in zip(cost, clusters, strict=True)
        ],
        "common means of 10 models": lambda: common_means(models),
        "win rates of 10 models": lambda: (task_win_rates(models), pairwise_wins(models), model_win_rates(models)),
        "beyond@k": lambda: beyond_at_k(cost, best, worst, K),
        "ET, NET in both forms": lambda: overhead(cost, best),
        "ET%": lambda: efficiency_percent(cost, best),
        "improvement@k": lambda: best_improvement_at_k(cost, worst, K),
        "%Opt@k": lambda: optimised_at_k(cost, worst, K),
        "%Correct@k": lambda: correct_at_k(cost, K),
        f"percentile among {SOLUTIONS}": lambda: percentile(cost, known),
        "refinement, 10 rounds": lambda: refinement_rounds(models.reshape(-1, 10)),
        f"completion curve, {INPUTS} inputs each": lambda: completion_curve(ratios, log_budgets()),
        f"completion area, {INPUTS} inputs each": lambda: completion_area(ratios),
        "class Pass@k": lambda: class_pass_at_k(tried, right, K),
        "class Best@k of 250,000 problems": lambda: best_class_at_k(tried, right, names, order, K),
        "class All@k of 250,000 problems": lambda: all_classes_at_k(tried, right, names, K),
        f"coefficient percentile among {SOLUTIONS}": lambda: coefficient_percentile(cost, known),
    }


def main() -> None:
    rng = np.random.default_rng(0)
    estimators(rng)
    print(f"\n{SAMPLES:,} samples, {PROBLEMS:,} problems where not said otherwise, k = {K}\n\n{'metric':<38} {'s':>7}")
    for name, call in metrics(rng).items():
        print(f"{name:<38} {best_time(call):>7.3f}", flush=True)


if __name__ == "__main__":
    main()
