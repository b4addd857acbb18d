"""The commands of `instret problems` that write facts about the catalog into it: costs, and releases."""

from typing import TYPE_CHECKING

import click

from instret.cli import options
from instret.problems import ProblemError

if TYPE_CHECKING:
    from instret.problems import Problem


@click.command()
@click.argument("ids", nargs=-1, metavar="[ID]...")
@options.problem_set
@options.jobs
@click.option(
    "--verify", is_flag=True, help="Change nothing; exit 1 where costs.json is missing or not what comes out."
)
def calibrate(ids: tuple[str, ...], problem_set: str, jobs: int, verify: bool) -> int:
    """Write what references cost into costs.json of each problem: facts of the engine, used by every evaluation.

    \b
    instret problems calibrate
    instret problems calibrate kiln-batches
    """
    from instret.bench import Bench
    from instret.cli.many import on_each
    from instret.curate.calibrate import calibrate, is_written, write
    from instret.problems.catalog_folder import COSTS
    from instret.sandbox import Cache, CachedSession
    from instret.sandbox.wasm.artefact import cache_directory
    from instret.sandbox.wasm.engine import WasmEngine

    chosen = options.load_set(problem_set, ids).problems
    directory = options.folder_of(problem_set)
    engine, cache = WasmEngine(options.say), Cache(cache_directory())

    def open_bench() -> Bench:
        session = CachedSession(engine, engine.start(), cache)
        return Bench(session, session)

    def work(bench: Bench, problem: "Problem") -> str:
        """What is wrong, or ""; a calibration is written as soon as it is known."""
        folder = directory / problem.id
        try:
            calibration = calibrate(problem, bench.own, cache, engine.fingerprint)
        except ProblemError as error:
            return str(error)
        if verify:
            remedy = f"run `instret problems calibrate {problem.id}`"
            return (
                "" if is_written(folder, calibration) else f"{folder / COSTS}: missing, or not what comes out; {remedy}"
            )
        write(folder, calibration)
        return ""

    try:
        faults = [fault for fault in on_each(chosen, open_bench, work, jobs, "Calibrating").values() if fault]
    finally:
        cache.close()
    for fault in faults:
        options.say(f"Error: {fault}")
    click.echo(f"{len(chosen) - len(faults)} of {len(chosen)} problems are calibrated for {engine.fingerprint}")
    return 1 if faults else 0


@click.command()
@click.argument("version")
def release(version: str) -> None:
    """Record the catalog as it is now under a version, with today's date and its digest.

    \b
    instret problems release 2026.11
    """
    import datetime

    from instret.problems import releases
    from instret.records import write_durably

    text = releases.entry(
        version, datetime.datetime.now(datetime.UTC).date(), options.load_set("catalog").problems.values()
    )
    write_durably(releases.PATH, (releases.PATH.read_text("utf-8") + text).encode())
    click.echo(f"{releases.PATH}:{text}", nl=False)
