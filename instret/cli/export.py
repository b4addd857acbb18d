"""`instret problems export`."""

import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from instret.cli import options
from instret.errors import UsageError
from instret.problems import ProblemError

if TYPE_CHECKING:
    from instret.problems import Problem


@click.command()
@options.problem_set
@click.option("--to", "form", type=click.Choice(["parquet", "jsonl", "hub-folder"]), required=True,
              help="parquet or JSON lines, one row a problem; or a folder for a dataset hub, with cards.")  # fmt: skip
@click.option("--out", type=click.Path(path_type=Path), required=True, metavar="PATH",
              help="File to write; for hub-folder a folder that is new or empty.")  # fmt: skip
@click.option("--only", metavar="ID,...", help="Export these problems only.")
@click.option("--released-after", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE",
              help="Export only problems first released later than YYYY-MM-DD.")  # fmt: skip
@click.option("--url", default="", help="Where a hub-folder will be published, for its cards.")
def export(
    problem_set: str, form: str, out: Path, only: str | None, released_after: datetime.datetime | None, url: str
) -> None:
    """Write whole problems for other programs; what is read back evaluates alike.

    \b
    instret problems export --to jsonl --out problems.jsonl
    instret problems export --to parquet --out new.parquet --released-after 2026-11-21
    instret problems export --to hub-folder --out hub/
    """
    from instret import export as exports
    from instret.problems import releases
    from instret.records import write_durably

    is_catalog = problem_set == "catalog"
    if form == "hub-folder":
        if not is_catalog:
            raise UsageError(f"--problems {problem_set}: cards tell of the catalog only; take --to parquet or jsonl")
        exports.require_free(out)
    elif url:
        raise UsageError(f"--url: only a hub-folder has cards to name it; leave it out, or not --to {form}")
    problems = options.load_set(problem_set, options.split_ids(only)).problems
    if released_after:
        problems = _released_after(problems, released_after.date())
    canary = releases.canary() if is_catalog else ""
    rows = [exports.row_of(problem, canary) for problem in problems.values()]
    if form == "hub-folder":
        digest = releases.digest(options.load_set("catalog").problems.values())
        facts = exports.facts_of(
            rows,
            canary=canary,
            releases=releases.releases(),
            release=next((made for made in releases.releases() if made.digest == digest), None),
            selection=_selection(only, released_after),
        )
        exports.write_folder(out, exports.hub_files(rows, facts, url))
        if not url:
            options.say("croissant.json has no url, which Croissant requires: add --url before you publish this")
        if facts.release is None:
            options.say("the cards have no version and no date: run `instret problems release` before you publish this")
    else:
        write_durably(out, exports.parquet(rows).content if form == "parquet" else exports.json_lines(rows))
    click.echo(f"{out}: {len(rows)} problems")


def _released_after(problems: dict[str, "Problem"], date: datetime.date) -> dict[str, "Problem"]:
    dates = {}
    for problem in problems.values():
        try:
            dates[problem.id] = datetime.date.fromisoformat(problem.released)
        except ValueError:
            raise ProblemError(f"{problem.id}: released is a date, YYYY-MM-DD, not {problem.released!r}") from None
    if not any(released > date for released in dates.values()):
        raise UsageError(f"--released-after {date}: the latest of these problems is of {max(dates.values())}")
    return {task_id: problem for task_id, problem in problems.items() if dates[task_id] > date}


def _selection(only: str | None, released_after: datetime.datetime | None) -> str:
    """Which problems of the catalog these are, in words."""
    parts = ["chosen by name"] if only else []
    if released_after:
        parts.append(f"released after {released_after.date()}")
    return " and ".join(parts)
