"""What `instret evaluate --complexity` costs beside the levels, and what it finds.

    python benchmarks/run_complexity.py [ID]...
    python benchmarks/run_complexity.py --part 8       # of eight parts, by the hash of the id, the first

All Python solutions of the catalog are samples: the best ones and the slow tiers, whose growth is declared. A run
without complexity fills an empty cache; the same run with it adds what it costs. A class is reproduced when it and the
declaration are of one order. "Worse" is right where the declared growth is of another order than the best solution's.
"""

import argparse
import tempfile
import time
from collections import Counter
from pathlib import Path

from complexity_catalog import part_of_catalog

from instret.complexity.record import INCONCLUSIVE, Complexity, growth_of_run
from instret.evaluate import Evaluation, Settings
from instret.problems import Problem, ProblemSet, Solution
from instret.samples import Sample
from instret.sandbox import Cache
from instret.sandbox.wasm.engine import WasmEngine
from instret.score import Scores
from instret.scoring.complexity import grow_alike


def tiers(problem: Problem) -> list[Solution]:
    return [solution for solution in problem.solutions if solution.language == "python"]


def samples_of(problems: ProblemSet) -> list[Sample]:
    return [
        Sample(task_id=problem.id, sample=number, form="solution", code=solution.source)
        for problem in problems.problems.values()
        for number, solution in enumerate(tiers(problem))
    ]


def evaluated(problems: ProblemSet, cache: Cache, out: Path, jobs: int, *, complexity: bool) -> tuple[Scores, float]:
    start = time.perf_counter()
    settings = Settings(jobs=jobs, complexity=complexity, missing="skip")
    scores = Evaluation(problems, samples_of(problems), WasmEngine(), cache, settings).run(out)
    return scores, time.perf_counter() - start


def outcome(one: Complexity, problem: Problem) -> str:
    if one.time == INCONCLUSIVE:
        return "undecided"
    declared = tiers(problem)[one.sample].time
    return "reproduced" if grow_alike(declared, one.time, problem.levels[-1].sizes, one.names) else "other"


def verdict(one: Complexity, problem: Problem) -> str:
    """How the test beside the reference did, by what is declared."""
    solutions = tiers(problem)
    sizes = problem.levels[-1].sizes
    slower = not grow_alike(solutions[one.sample].time, solutions[0].time, sizes, one.names)
    return f"{'another' if slower else 'the same'} order declared, {'worse' if one.is_worse else 'not worse'}"


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("ids", nargs="*")
    parser.add_argument("--part", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=1)
    arguments = parser.parse_args()
    problems = part_of_catalog(arguments.ids, arguments.part)
    with tempfile.TemporaryDirectory() as folder:
        cache, out = Cache(Path(folder) / "cache"), Path(folder) / "run"
        _, plain_s = evaluated(problems, cache, out, arguments.jobs, complexity=False)
        scores, added_s = evaluated(problems, cache, out, arguments.jobs, complexity=True)
        found = growth_of_run(out)
        _, again_s = evaluated(problems, cache, Path(folder) / "again", arguments.jobs, complexity=True)
        cache.close()
    outcomes: Counter[tuple[str, str]] = Counter()
    verdicts: Counter[str] = Counter()
    for one in found:
        problem = problems.problems[one.task_id]
        kind = "by the reference" if one.decided_by in ("levels", "sizes") else "by added sizes"
        outcomes[kind, outcome(one, problem)] += 1
        verdicts[verdict(one, problem)] += 1
        name = tiers(problem)[one.sample].name
        print(f"{one.task_id:26}{name:28}{tiers(problem)[one.sample].time:24}{one.time:24}{outcome(one, problem):12}"
              f"{one.added_cost / one.levels_cost:5.2f} of its levels  {one.decided_by}")  # fmt: skip
    assert scores.complexity
    print(f"{scores.samples} samples, {scores.complexity.samples} right")
    print(f"fuel added: {scores.complexity.added_cost / scores.complexity.levels_cost:.2f} times the levels'")
    print(f"seconds: {plain_s:.1f} without, {added_s:.1f} more with complexity, {again_s:.1f} once all is in the cache")
    for (kind, what), count in sorted(outcomes.items()):
        print(f"classes {kind}: {what} {count} ({count / len(found):.1%})")
    for what, count in sorted(verdicts.items()):
        print(f"{what}: {count}")


if __name__ == "__main__":
    main()
