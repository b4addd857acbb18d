"""`instret verify`."""

import contextlib
from pathlib import Path
from typing import TYPE_CHECKING

import click

from instret.cli import options

if TYPE_CHECKING:
    from instret.verify import Verification

_FORGED = (1, 2, 5, 10, 20, 50, 100)


@click.command()
@click.argument("bundle", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@options.problem_set
@click.option("--fraction", type=click.FloatRange(0, 1, min_open=True), default=0.1, show_default=True,
              help="Share of the executions to replay.")  # fmt: skip
@click.option("--all", "everything", is_flag=True, help="Replay all of them.")
@click.option("--seed", type=click.IntRange(0), metavar="N",
              help="Chooses the share; by default a number that nobody can foresee.")  # fmt: skip
@options.jobs
def verify(bundle: Path, problem_set: str, fraction: float, everything: bool, seed: int | None, jobs: int) -> int:
    """Verify a BUNDLE: compute its scores again, execute a share of its samples again, and demand equal results.

    Where a bundle tells how right samples grow, the same share of that is found out again.

    Exit code 1: something differs, or was changed. Runs of the docker engine cannot be verified: native counts and
    times are not equal from machine to machine.

    \b
    instret verify submission.zip
    instret verify submission.zip --fraction 0.25 --seed 7
    instret verify submission.zip --all
    """
    import secrets

    from instret.bench import bench_maker
    from instret.drive import Settings
    from instret.leaderboard import BundleError, Share
    from instret.sandbox import Cache, Pool
    from instret.sandbox.wasm.artefact import cache_directory
    from instret.sandbox.wasm.engine import WasmEngine
    from instret.submission import open_submission
    from instret.verify import verify

    # A submitter who knows the seed forges what it leaves out.
    share = Share(1.0 if everything else fraction, secrets.randbits(32) if seed is None else seed)
    settings = Settings(progress=options.Bar, warn=options.say)
    cache = Cache(cache_directory())
    try:
        submission = open_submission(bundle)
        problems = options.load_set(problem_set)
        count, programs = len(submission.results), sum(one.same_as is None for one in submission.growth)
        growth = f" and the growth of {len(share.choose(programs)):,} of {programs:,} programs" if programs else ""
        options.say(f"replaying {len(share.choose(count)):,} of {count:,} executions{growth}, seed {share.seed}")
        engine = WasmEngine(options.say)
        with contextlib.closing(Pool(bench_maker(engine, engine), jobs)) as pool:
            found = verify(submission, problems, engine, pool, cache, share, settings)
    except BundleError as error:
        click.echo(f"REJECTED: {error}")
        return 1
    except KeyboardInterrupt:
        options.say("\nInterrupted: nothing is verified; the same command starts anew.")
        return 130
    finally:
        cache.close()
    if found.mismatch:
        click.echo(f"REJECTED: {found.mismatch}")
        return 1
    click.echo("\n".join(_lines(found)))
    return 0


def _lines(found: "Verification") -> list[str]:
    """What was replayed, and what that is worth."""
    growth = f"growth of {found.regrown:,} of {found.programs:,} programs found out again, all equal; "
    lines = [
        f"VERIFIED: {found.replayed:,} of {found.executions:,} executions replayed (seed {found.seed}), all equal; "
        f"{growth if found.programs else ''}scores computed again, all equal"
    ]
    if found.replayed == found.executions:
        return [*lines, "Every execution was replayed: a forged one could not have stayed unseen."]
    lines += _chances("executions", found.executions, found.replayed)
    return lines + (_chances("classes of growth", found.programs, found.regrown) if found.programs else [])


def _chances(what: str, count: int, replayed: int) -> list[str]:
    """How likely it is that forgeries were not among what was replayed."""
    from instret.leaderboard import unseen_chance

    return [
        f"Had some {what} been forged, the chance that none of them was replayed would be:",
        *(
            f"  {forged:>4} forged   {unseen_chance(count, replayed, forged):.4f}"
            for forged in _FORGED
            if forged <= count
        ),
    ]
