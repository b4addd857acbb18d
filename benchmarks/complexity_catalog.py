"""Declared against estimated growth of every accepted Python solution of the catalog.

    python benchmarks/complexity_catalog.py [ID]...
    python benchmarks/complexity_catalog.py --part 8       # of eight parts, by the hash of the id, the first
    python benchmarks/complexity_catalog.py --best-only    # the best solution of each problem

The worst cost over the cases of the top level is what the declared time is of. A class is reproduced when it and the
declaration grow alike, up to a factor, along three rays from the top level's sizes: each size alone, and both.
Of problems with three sizes the first two grow.
"""

import argparse
import hashlib
from collections import Counter
from collections.abc import Sequence
from itertools import islice

from complexity import cpu_s

from instret.complexity import Prober, conclude
from instret.complexity.subjects import subject_of_problem
from instret.errors import UsageError
from instret.problems import CATALOG, ProblemSet, load_folder
from instret.sandbox.wasm.engine import WasmEngine
from instret.scoring.complexity import grow_alike


def part_of_catalog(ids: Sequence[str], parts: int) -> ProblemSet:
    """The problems that are named; else the first of so many parts, by the hash of the id."""
    known = sorted(path.parent.name for path in CATALOG.glob("*/problem.toml"))
    part = [one for one in known if hashlib.sha256(one.encode()).digest()[0] % parts == 0]
    return load_folder(CATALOG, "catalog", ids or part)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("ids", nargs="*")
    parser.add_argument("--part", type=int, default=1)
    parser.add_argument("--sizes", type=int, help="only problems with as many sizes")
    parser.add_argument("--best-only", action="store_true", help="the best solution of each problem, no slower ones")
    arguments = parser.parse_args()
    chosen = part_of_catalog(arguments.ids, arguments.part).problems
    session = WasmEngine(print).start()
    counts: dict[int, Counter[str]] = {1: Counter(), 2: Counter()}
    for problem in chosen.values():
        sizes = problem.levels[-1].sizes
        growing = tuple(islice(sizes, 2))
        if arguments.sizes not in (None, len(sizes)):
            continue
        solutions = [solution for solution in problem.solutions if solution.language == "python"]
        for solution in [problem.reference] if arguments.best_only else solutions:
            start = cpu_s()
            try:
                subject = subject_of_problem(problem, solution.source, growing)
                rungs = Prober(subject, session, space=False).climb()
                found = conclude(rungs, growing).worst
                answer, reason = found.family, found.reason
            except UsageError as error:
                answer, reason, rungs = "inconclusive", str(error), []
            if answer == "inconclusive":
                outcome = "undecided"
            else:
                outcome = "reproduced" if grow_alike(solution.time, answer, sizes, growing) else "other"
            counts[len(growing)][outcome] += 1
            print(
                f"{problem.id:26}{solution.name:28}{solution.time:24}{answer:24}{outcome:11}{len(rungs):3} sizes {cpu_s() - start:5.2f} s  {reason}",
                flush=True,
            )
    session.close()
    for number, outcomes in counts.items():
        total = sum(outcomes.values())
        figures = ", ".join(f"{name} {count} ({count / total:.1%})" for name, count in sorted(outcomes.items()))
        print(f"{total} solutions of problems with {number} growing sizes: {figures}")


if __name__ == "__main__":
    main()
