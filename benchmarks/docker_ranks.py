"""Whether fuel (wasm), counted instructions (docker, qemu) and processor time (docker, cpu_time) order the Python
references of the catalog alike.

    python benchmarks/docker_ranks.py [--most-fuel 1500000000] [--repeats 5]

Every reference on the last input of the highest level at which none needs more than --most-fuel. Processor time is the
median of repeats in turns, less that of a program that does nothing. Wasm and cpu_time have the standard library
imported before they count, qemu has not: "beyond idle" is its count less that of a program with the same imports and
input that does nothing. Two or three references make ranks coarse, so there is also one rank correlation over all
problems' cost ratios to the fastest tier, and a list of the pairs that any two meters order differently.
"""

import argparse
import ast
import itertools
import math
import os
import statistics

import msgspec
from scipy.stats import pearsonr, rankdata, spearmanr

from instret import suites
from instret.problems import CATALOG, Problem, load_folder
from instret.sandbox import Cost, Input, Limits, Program, Session
from instret.sandbox.docker.engine import DockerEngine
from instret.sandbox.languages.empty import empty_program
from instret.sandbox.wasm.engine import WasmEngine

METERS = ("fuel", "qemu", "beyond idle", "cpu_time")
PAIRS = tuple(itertools.combinations(METERS, 2))
TARGET = 0.9
_LIMITS = Limits(instructions=10**12)
_NOTHING = Program(source=empty_program("python", ""), kind="program")


class Row(msgspec.Struct, frozen=True):
    """One reference: its costs by meter."""

    problem: str
    level: int
    solution: str
    tier: int
    costs: dict[str, float]


def cost(session: Session, program: Program, payload: bytes, limits: Limits = _LIMITS) -> Cost | None:
    """Of an execution, or None where it needs more than the limit."""
    done = session.run(program, Input.of(payload), limits)
    if done.failure == "budget_exceeded":
        return None
    if done.failure:
        raise SystemExit(f"{program.entry_point}: {done.failure}: {done.message}")
    return done.cost


def highest(problem: Problem, programs: list[Program], wasm: Session, most_fuel: int) -> tuple[int, bytes, list[int]]:
    """Level, input and everybody's fuel at the highest level that all reach the end of."""
    limits = Limits(instructions=most_fuel)
    for level in reversed(range(len(problem.levels))):
        payload = suites.generate(problem, level, wasm)[-1]
        costs = [found for program in programs if (found := cost(wasm, program, payload, limits))]
        if len(costs) == len(programs):
            return level, payload, [each.instructions for each in costs]
    raise SystemExit(f"{problem.id}: no level within {most_fuel:,} fuel")


def cpu_seconds(session: Session, programs: list[Program], payload: bytes, repeats: int) -> list[float]:
    """Medians, everybody once in each turn, less what nothing costs."""
    turns = []
    for _ in range(repeats):
        own = [cost(session, program, payload) for program in programs]
        nothing = cost(session, _NOTHING, b"")
        turns.append([each.cpu_s or 0.0 for each in [*own, nothing] if each])
    *medians, nothing_s = [statistics.median(column) for column in zip(*turns, strict=True)]
    return [max(1e-6, median - nothing_s) for median in medians]


def idle(program: Program) -> Program:
    """A program that imports what another one imports at its top, takes the same input, and does nothing."""
    body = [each for each in ast.parse(program.source).body if isinstance(each, ast.Import | ast.ImportFrom)]
    source = ast.unparse(ast.Module(body, []))
    if program.kind == "function":
        source += f"\ndef {program.entry_point}(*arguments): pass\n"
    return Program(source=source, kind=program.kind, entry_point=program.entry_point)


def measure(most_fuel: int, repeats: int) -> list[Row]:
    """All references of all problems under all meters."""
    engines = (WasmEngine(), DockerEngine("qemu"), DockerEngine("cpu_time"))
    print(*(engine.fingerprint for engine in engines), sep="\n")
    wasm, qemu, cpu_time = (engine.start() for engine in engines)
    rows = []
    print(
        f"\n{'problem':<22} {'level':>5} {'solution':<20} {'fuel':>14} {'qemu':>14} {'CPU ms':>9} {'to the best':>23}"
    )
    for problem in load_folder(CATALOG).problems.values():
        solutions = sorted(
            (each for each in problem.solutions if each.language == "python"), key=lambda each: each.tier
        )
        programs = [suites.candidate_program(problem, problem.source(each.source)) for each in solutions]
        level, payload, fuel = highest(problem, programs, wasm, most_fuel)
        counted = [found.instructions for each in programs if (found := cost(qemu, each, payload))]
        idles = [found.instructions for each in programs if (found := cost(qemu, idle(each), payload))]
        beyond = [max(1, count - nothing) for count, nothing in zip(counted, idles, strict=True)]
        seconds = cpu_seconds(cpu_time, programs, payload, repeats)
        bests = (fuel[0], counted[0], beyond[0], seconds[0])
        for solution, *costs in zip(solutions, fuel, counted, beyond, seconds, strict=True):
            row = Row(problem.id, level, solution.name, solution.tier, dict(zip(METERS, costs, strict=True)))
            rows.append(row)
            ratios = " ".join(f"{one / best:>7.2f}" for one, best in zip(costs, bests, strict=True))
            print(
                f"{row.problem:<22} {level:>5} {row.solution:<20} {costs[0]:>14,} {costs[1]:>14,} "
                f"{costs[2]:>14,} {costs[3] * 1e3:>9.2f} {ratios:>31}",
                flush=True,
            )
    for session in (wasm, qemu, cpu_time):
        session.close()
    return rows


def by_problem(rows: list[Row]) -> dict[str, list[Row]]:
    return {key: list(group) for key, group in itertools.groupby(rows, key=lambda row: row.problem)}


def within(rows: list[Row], one: str, other: str) -> list[float]:
    """Spearman within each problem that has at least two references."""
    groups = [group for group in by_problem(rows).values() if len(group) > 1]
    return [
        float(spearmanr([row.costs[one] for row in group], [row.costs[other] for row in group])[0]) for group in groups
    ]


def pooled_ranks(rows: list[Row], one: str, other: str) -> float:
    """Correlation of ranks taken within each problem, over all problems: ranks centred, so levels do not matter."""
    columns: list[list[float]] = [[], []]
    for group in by_problem(rows).values():
        for column, meter in zip(columns, (one, other), strict=True):
            ranks = rankdata([row.costs[meter] for row in group])
            column.extend(rank - (len(group) + 1) / 2 for rank in ranks)
    return float(pearsonr(*columns)[0])


def pooled_ratios(rows: list[Row], one: str, other: str) -> tuple[float, float]:
    """Spearman over all problems of the ratios to the first reference, and the typical factor between two ratios."""
    columns: list[list[float]] = [[], []]
    for best, *rest in by_problem(rows).values():
        for column, meter in zip(columns, (one, other), strict=True):
            column.extend(row.costs[meter] / best.costs[meter] for row in rest)
    factors = [abs(math.log(left / right)) for left, right in zip(*columns, strict=True)]
    return float(spearmanr(*columns)[0]), math.exp(statistics.median(factors))


def reversed_pairs(rows: list[Row]) -> list[str]:
    """Pairs that two meters order differently."""
    found = []
    for problem, group in by_problem(rows).items():
        for left, right in itertools.combinations(group, 2):
            ratios = {meter: right.costs[meter] / left.costs[meter] for meter in METERS}
            if len({ratio > 1 for ratio in ratios.values()}) > 1:
                told = ", ".join(f"{meter} {ratio:.3f}" for meter, ratio in ratios.items())
                found.append(f"  {problem}: {right.solution} to {left.solution}: {told}")
    return found


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--most-fuel", type=int, default=1_500_000_000)
    parser.add_argument("--repeats", type=int, default=5)
    arguments = parser.parse_args()
    print("load average before: {:.2f} {:.2f} {:.2f}".format(*os.getloadavg()))
    rows = measure(arguments.most_fuel, arguments.repeats)
    print(f"\n{'meters':<24} {'median':>7} {'least':>6} {'pooled ranks':>13} {'ratios':>7} {'typical factor':>15}")
    for one, other in PAIRS:
        each = within(rows, one, other)
        ratios, factor = pooled_ratios(rows, one, other)
        print(
            f"{one + ', ' + other:<24} {statistics.median(each):>7.3f} {min(each):>6.2f} "
            f"{pooled_ranks(rows, one, other):>13.3f} {ratios:>7.3f} {factor:>15.2f}   (wanted: {TARGET})"
        )
    pairs = sum(len(group) * (len(group) - 1) // 2 for group in by_problem(rows).values())
    reversals = reversed_pairs(rows)
    print(f"\n{len(reversals)} of {pairs} pairs ordered differently by any two meters", *reversals, sep="\n")
    print("load average after: {:.2f} {:.2f} {:.2f}".format(*os.getloadavg()))


if __name__ == "__main__":
    main()
