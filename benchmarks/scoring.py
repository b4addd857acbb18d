"""Time of pass@k and eff@k on a million samples.

python benchmarks/scoring.py
"""

import time

import numpy as np

from instret.scoring.efficiency import eff_at_k
from instret.scoring.passk import pass_at_k

SAMPLES = 1_000_000
REPEATS = 5


def best_time(function, *arguments) -> float:
    times = []
    for _ in range(REPEATS):
        start = time.perf_counter()
        function(*arguments)
        times.append(time.perf_counter() - start)
    return min(times)


def main() -> None:
    rng = np.random.default_rng(0)
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


if __name__ == "__main__":
    main()
