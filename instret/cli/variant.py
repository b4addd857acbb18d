"""`instret problems variant`."""

from pathlib import Path

import click

from instret.cli import options
from instret.errors import UsageError


@click.command()
@click.argument("task_id", metavar="ID")
@options.problem_set
@click.option("--seed", type=click.IntRange(0), default=1, show_default=True, help="Equal seeds give equal variants.")
@click.option("--merge", metavar="ID", help="Another problem of the set, to be asked in the same breath.")
@click.option(
    "--in", "directory", type=click.Path(file_okay=False, path_type=Path), required=True, help="A folder of problems."
)
def variant(task_id: str, problem_set: str, seed: int, merge: str | None, directory: Path) -> None:
    """Derive a problem that nobody has seen: other names, order and sizes, two in one.

    \b
    instret problems variant kiln-batches --seed 7 --in my-variants
    instret problems variant kiln-batches --merge errand-squares --in my-variants
    instret problems check --problems my-variants
    """
    from instret.problems.drafts import files_of, read_draft
    from instret.problems.merging import merged
    from instret.problems.variants import variant

    ids = [task_id, merge] if merge else [task_id]
    options.load_set(problem_set, ids)
    drafts = [read_draft(options.folder_of(problem_set) / each) for each in ids]
    made = variant(merged(*drafts) if merge else drafts[0], seed)
    folder = directory / made.about["id"]
    if folder.exists():
        raise UsageError(f"{folder} is there already; remove it, or take another --seed")
    for name, text in files_of(made, f"A variant of {' and '.join(ids)}, seed {seed}.").items():
        try:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text, "utf-8")
        except OSError as error:
            raise UsageError(f"{folder / name} cannot be written: {error}") from error
    click.echo(f"{folder}: now `instret problems check {made.about['id']} --problems {directory}`")
