"""What the cost-guided search adds to random inputs, over the catalog.

python benchmarks/stress.py [--work 1e10] [--jobs 2] [--only ID,ID]

For each problem: how much the slowest solution needs beside best on random inputs of a level (in the middle, and at
most), on as many random inputs as the search tried, and on what the search found; and of the wrong solutions that all
generated inputs let pass, how many it finds out.
"""

import argparse
import statistics
import sys
from dataclasses import dataclass

from instret import suites
from instret.bench import Bench
from instret.cli import options
from instret.cli.many import on_each
from instret.curate import Workbench
from instret.curate.stress import Stress, stress
from instret.problems import Problem
from instret.sandbox import Cache, CachedSession, Verdict
from instret.sandbox.wasm.artefact import cache_directory
from instret.sandbox.wasm.engine import WasmEngine

WORTH = 1.5
WRONG_WORK = 2 * 10**9
MOST_SEEDS = 100


@dataclass(frozen=True)
class Row:
    """One problem."""

    found: Stress
    at_random: tuple[float, ...]
    hidden: int
    exposed: int


def examine(bench: Workbench, work: int) -> Row:
    """Search against the slowest solution, draw as many inputs at random, and search against the wrong ones."""
    slowest = max(bench.solutions, key=lambda solution: solution.tier)
    found = stress(bench, slowest, seed=0, work=work)
    draws: list[float] = list(found.trace.drawn)
    spent, seed = 0, 0
    # As many inputs as the search tried, for as many instructions at most.
    while len(draws) < found.trace.tried and spent < work and seed < MOST_SEEDS:
        seed += 1
        drawn = stress(bench, slowest, seed=seed, work=work, level=found.level, rounds=0)
        draws += drawn.trace.drawn
        spent += drawn.spent
    edges = len([case for case in bench.suite.cases if case.level == 0]) - bench.problem.levels[0].cases
    hidden = exposed = 0
    for wrong in bench.problem.wrong:
        trials = bench.within_budget(wrong)
        passed = all(
            trial.verdict is Verdict.ACCEPTED for trial in trials if trial.case.level or trial.case.case >= edges
        )
        if passed:
            hidden += 1
            exposed += stress(bench, wrong, seed=0, work=WRONG_WORK).failure is not None
    return Row(found, tuple(draws[: found.trace.tried]), hidden, exposed)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--work", type=float, default=1e10)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--only")
    arguments = parser.parse_args()
    problems = options.load_set("catalog", options.split_ids(arguments.only)).problems
    engine, cache = WasmEngine(print), Cache(cache_directory())

    def open_bench() -> Bench:
        session = CachedSession(engine, engine.start(), cache)
        return Bench(session, session)

    def work(bench: Bench, problem: Problem) -> Row:
        suite = suites.prepare(problem, bench.own, cache, engine.fingerprint)
        row = examine(Workbench(problem, suite, bench.own, cache, engine.fingerprint), int(arguments.work))
        print(f"{problem.id}: {row.found.trace.tried} tried", file=sys.stderr, flush=True)
        return row

    rows = on_each(problems, open_bench, work, arguments.jobs, "Searching")
    print(
        f"{'problem':<26} {'target':<26} {'level':>5} {'tried':>5} {'suite':>8} {'random':>8} {'at most':>8} "
        f"{'search':>8} {'gain':>6} {'of max':>6}  wrong ones found"
    )
    gains, over_most, useful = [], [], 0
    for task_id, row in rows.items():
        trace = row.found.trace
        if not row.at_random:
            print(f"{task_id:<26} no random input is usable: best needs more than the level means, or next to nothing")
            continue
        middle, most = statistics.median(row.at_random), max(row.at_random)
        gains.append(trace.fitness / middle)
        over_most.append(trace.fitness / most)
        useful += gains[-1] >= WORTH or row.exposed > 0
        print(
            f"{task_id:<26} {row.found.target:<26} {row.found.level:5} {trace.tried:5} {row.found.known:8.1f} {middle:8.1f} "
            f"{most:8.1f} {trace.fitness:8.1f} {gains[-1]:6.2f} {over_most[-1]:6.2f}  {row.exposed} of {row.hidden}"
        )
    hidden, exposed = sum(row.hidden for row in rows.values()), sum(row.exposed for row in rows.values())
    print(
        f"gain over the middle of random inputs: median {statistics.median(gains):.2f}, "
        f"{sum(gain >= WORTH for gain in gains)} of {len(gains)} problems by {WORTH} or more"
    )
    print(
        f"gain over the worst of as many random inputs: median {statistics.median(over_most):.2f}, "
        f"{sum(gain >= WORTH for gain in over_most)} of {len(gains)} problems by {WORTH} or more"
    )
    print(f"wrong solutions that all generated inputs let pass: {exposed} of {hidden} found out")
    print(f"{useful} of {len(gains)} problems gain {WORTH} or have a wrong solution found out")


if __name__ == "__main__":
    main()
