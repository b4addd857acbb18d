"""Whether fuel and native processor time put the tiers of the catalog in the same order, at the top level.

python benchmarks/tier_order.py --native python3.14 [--repeats 3] [--only ID,ID]

Costs are those of costs.json (`instret problems calibrate`) on the dearest input for best; times are the least of some
fresh processes of native CPython on the same input. Where memory tells tiers apart they are left out.
"""

import argparse
import math
import statistics
import subprocess
import sys
import tempfile
from itertools import combinations
from pathlib import Path

from instret import suites
from instret.cases import load_input
from instret.cli import options
from instret.problems import Problem
from instret.sandbox import Cache, CachedSession
from instret.sandbox.wasm.artefact import cache_directory
from instret.sandbox.wasm.engine import WasmEngine

# Nearer than this neither meter says which is the faster one.
TIE = 1.05
CHILD = """
import ast, importlib, marshal, os, sys, time
sys.set_int_max_str_digits(0)
sys.setrecursionlimit(10**6)
program, given, entry_point = sys.argv[1:]
tree = ast.parse(open(program).read())
# Modules are in the guest's snapshot already, so loading them is not to be timed here either.
for node in ast.walk(tree):
    for name in [node.module] if isinstance(node, ast.ImportFrom) else [each.name for each in getattr(node, "names", [])]:
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            importlib.import_module(name)
code = compile(tree, program, "exec")
if entry_point:
    arguments = marshal.loads(open(given, "rb").read())
    scope = {"__name__": "candidate"}
    start = time.process_time_ns()
    exec(code, scope)
    scope[entry_point](*arguments)
else:
    os.dup2(os.open(given, os.O_RDONLY), 0)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    start = time.process_time_ns()
    try:
        exec(code, {"__name__": "__main__"})
    except SystemExit:
        pass
    sys.stdout.flush()
os.write(2, str(time.process_time_ns() - start).encode())
os._exit(0)
"""


def native_seconds(python: str, source: Path, given: Path, entry_point: str, repeats: int) -> float:
    """The least processor time of some fresh processes."""
    times = []
    for _ in range(repeats):
        command = ["sh", "-c", 'ulimit -s unlimited; exec "$@"', "sh", python, "-c", CHILD]
        ran = subprocess.run([*command, str(source), str(given), entry_point], check=True, capture_output=True)
        times.append(int(ran.stderr) / 1e9)
    return min(times)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--native", default=sys.executable)
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--only")
    parser.add_argument("--all", action="store_true", help="show every solution")
    arguments = parser.parse_args()
    engine, cache = WasmEngine(print), Cache(cache_directory())
    session = CachedSession(engine, engine.start(), cache)
    pairs = same = ties = 0
    ratios: list[float] = []
    scratch = Path(tempfile.mkdtemp())

    def measure(problem: Problem) -> list[tuple[str, int, float]]:
        suite = suites.prepare(problem, session, cache, engine.fingerprint)
        top = [case for case in suite.cases if case.level == len(problem.levels) - 1]
        dearest = max(top, key=lambda case: case.reference_instructions)
        given = load_input(cache, dearest.input_digest)
        (scratch / "given").write_bytes(given.load())
        rows = []
        for solution in problem.solutions:
            if solution.language != "python":
                continue
            source = problem.source(solution.source)
            (scratch / "program.py").write_text(source, "utf-8")
            ran = session.run(suites.candidate_program(problem, source), given, suites.REFERENCE_LIMITS)
            seconds = native_seconds(
                arguments.native, scratch / "program.py", scratch / "given", problem.entry_point, arguments.repeats
            )
            rows.append((solution.name, ran.cost.instructions, seconds))
        return rows

    for problem in options.load_set("catalog", options.split_ids(arguments.only)).problems.values():
        if problem.separator == "memory":
            continue
        rows = measure(problem)
        best = rows[0]
        for name, fuel, seconds in rows if arguments.all else ():
            print(
                f"{problem.id:<24} {name:<28} {fuel / best[1]:8.2f}x fuel {seconds / best[2]:8.2f}x time {seconds * 1e3:8.1f} ms"
            )
        for _, fuel, seconds in rows[1:]:
            ratios.append((fuel / best[1]) / (seconds / best[2]))
        for (one, fuel, seconds), (two, more_fuel, more_seconds) in combinations(rows, 2):
            by_fuel, by_time = more_fuel / fuel, more_seconds / seconds
            pairs += 1
            tied = max(by_fuel, 1 / by_fuel) < TIE or max(by_time, 1 / by_time) < TIE
            ties += tied
            agree = (by_fuel > 1) == (by_time > 1)
            same += agree
            if not agree:
                print(
                    f"{problem.id}: {two} beside {one}: {by_fuel:.2f}x fuel, {by_time:.2f}x time{' (tie)' if tied else ''}"
                )
    session.close()
    cache.close()
    print(f"{same} of {pairs} pairs of tiers in the same order ({same / pairs:.1%}); {ties} nearly tied on a meter")
    print(
        f"ratio to best, fuel over time: median {statistics.median(ratios):.2f}, "
        f"spread of its logarithm (base 2) {statistics.pstdev(map(math.log2, ratios)):.2f}"
    )


if __name__ == "__main__":
    main()
