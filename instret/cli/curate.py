"""The commands of `instret problems` for those who write problems."""

import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

from instret.cli import options
from instret.errors import UsageError
from instret.problems import ProblemError

if TYPE_CHECKING:
    from instret.problems import Problem
    from instret.problems.model import Kind


@click.command()
@click.argument("ids", nargs=-1, metavar="[ID]...")
@options.problem_set
@options.jobs
@options.engine
@click.option("--share", metavar="K/N", help="Check the K-th of N parts of the set too.")
@click.option("--all", "everything", is_flag=True, help="All problems of the set, which naming none means too.")
def check(ids: tuple[str, ...], problem_set: str, jobs: int, engine: str, share: str | None, everything: bool) -> int:
    """Hold problems against the rules, with figures; without ID, all of the set.

    \b
    instret problems check longest-stable-window
    instret problems check longest-stable-window --share 2/8
    instret problems check --problems my-problems/
    instret problems check --engine docker      solutions in other languages too
    """
    from instret import curate, suites
    from instret.bench import Bench
    from instret.cli.many import on_each
    from instret.curate import Finding, check_natives
    from instret.problems.similarity import profile
    from instret.sandbox import Cache, CachedSession
    from instret.sandbox.wasm.artefact import cache_directory
    from instret.sandbox.wasm.engine import WasmEngine

    if everything and (ids or share):
        raise UsageError("--all goes with neither IDs nor --share; leave out one of them")
    if share:
        ids = tuple(sorted({*ids, *_part(list(options.load_set(problem_set).problems), share)}))
    chosen = options.load_set(problem_set, ids).problems
    others = [profile(problem) for problem in (_readable(problem_set, chosen) if ids else chosen).values()]
    cache = Cache(cache_directory())
    own = WasmEngine(options.say)
    native = options.open_engine("docker", "cpu_time", "python", cache) if engine == "docker" else None

    def open_bench() -> Bench:
        session = CachedSession(own, own.start(), cache)
        return Bench(session, native.start() if native else session)

    def work(bench: Bench, problem: "Problem") -> list[Finding]:
        findings = curate.check(problem, bench.own, cache, own.fingerprint, others)
        suite = suites.known(problem, cache, own.fingerprint)
        if native and suite and any(solution.language != "python" for solution in problem.solutions):
            findings.append(check_natives(problem, suite, bench, cache))
        return findings

    try:
        findings = on_each(chosen, open_bench, work, jobs, "Checking")
    finally:
        cache.close()
    weak = 0
    for task_id in chosen:
        weak += _print_findings(task_id, findings[task_id])
    click.echo(f"{len(chosen) - weak} of {len(chosen)} problems satisfy all rules")
    return 1 if weak else 0


@click.command()
@click.argument("task_id", metavar="ID")
@click.option("--kind", type=click.Choice(["function", "program"]), default="function", show_default=True)
@click.option(
    "--in", "directory", type=click.Path(file_okay=False, path_type=Path), default=Path(), help="Default: here."
)
def new(task_id: str, kind: "Kind", directory: Path) -> None:
    """Make the folder of a new problem, with something small in it that works.

    \b
    instret problems new barge-crates --in my-problems
    instret problems check barge-crates --problems my-problems
    """
    import datetime

    from instret.curate.scaffold import scaffold

    folder = scaffold(directory, task_id, kind, datetime.datetime.now(datetime.UTC).date())
    click.echo(f"{folder}: change everything in it, then `instret problems check {task_id} --problems {directory}`")


@click.command("try")
@click.argument("task_id", metavar="ID")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@options.problem_set
@click.option("--memory", is_flag=True, help="Also find the peak of memory on the dearest input of the top level.")
def try_file(task_id: str, file: Path, problem_set: str, memory: bool) -> None:
    """What any Python program costs on each input of a problem, beside best and the budget of a candidate.

    \b
    instret problems try kiln-batches my_idea.py
    """
    from instret.cli.own import workbench
    from instret.problems import Solution

    problem = options.load_set(problem_set, [task_id]).problems[task_id]
    solution = Solution(name=file.name, source=options.text_of(file))
    with workbench(problem) as bench:
        click.echo(f"{'level':>5} {'case':>4}  {'verdict':<15} {'instructions':>15} {'of best':>8} {'of budget':>9}")
        for trial in bench.one_by_one(solution):
            case, cost = trial.case, trial.instructions
            budget = bench.suite.budget_at(problem.levels[case.level].hardness)
            click.echo(
                f"{case.level:>5} {case.case:>4}  {trial.verdict:<15} {cost:>15,} "
                f"{cost / case.reference_instructions:>7.2f}x {cost / budget:>9.0%}  {trial.message}".rstrip()
            )
        if memory:
            best = bench.peak(problem.reference)
            own = bench.peak(solution)
            click.echo(f"peak memory beyond a fresh interpreter: {own >> 10:,} KiB, {own / best:.2f}x best")


@click.command()
@click.argument("ids", nargs=-1, metavar="[ID]...")
@options.problem_set
@click.option("--against", metavar="SET", help="Another problem set to compare with, written as for --problems.")
@click.option("--top", type=click.IntRange(1), default=10, show_default=True, help="Pairs to list.")
def similar(ids: tuple[str, ...], problem_set: str, against: str | None, top: int) -> None:
    """The pairs of problems that are most alike, in what they tell and in how they are solved.

    \b
    instret problems similar
    instret problems similar kiln-batches
    instret problems similar --against enamel:enamel.csv
    """
    from instret.problems.similarity import nearest_pairs, profile

    ours, others = (
        map(profile, chosen.problems.values())
        for chosen in (options.load_set(problem_set, ids), options.load_set(against or problem_set))
    )
    pairs = nearest_pairs(ours, others)[:top]
    click.echo(f"{'degree':>6} {'told':>5} {'code':>5}  problems that are taken for one from degree 1 on")
    for found, one, other in pairs:
        same = "  (equal types)" if found.same_signature else ""
        click.echo(f"{found.degree:6.2f} {found.told:5.0%} {found.shape:5.0%}  {one} {other}{same}")


def _part(ids: list[str], share: str) -> list[str]:
    """Every N-th id from the K-th on, for "K/N".

    Raises:
        UsageError: when it is no such share.
    """
    found = re.fullmatch(r"(\d+)/(\d+)", share)
    if not found or not 0 < int(found[1]) <= int(found[2]):
        raise UsageError(f"--share {share}: is written K/N, with K from 1 to N, e.g. 2/8")
    return ids[int(found[1]) - 1 :: int(found[2])]


def _readable(problem_set: str, chosen: dict[str, "Problem"]) -> dict[str, "Problem"]:
    """The whole set to compare with; where one of the others is broken, only what was asked for."""
    try:
        return options.load_set(problem_set).problems
    except ProblemError as error:
        options.say(f"not compared with the rest of the set: {error}")
        return chosen


def _print_findings(task_id: str, findings: list) -> bool:  # type: ignore[type-arg]
    click.echo(task_id)
    for finding in findings:
        click.echo(f"  {'ok  ' if finding.holds else 'WEAK'} {finding.rule}  {finding.asks:<72} {finding.figure}")
        if finding.detail:
            click.echo(f"            {finding.detail}")
    return not all(finding.holds for finding in findings)
