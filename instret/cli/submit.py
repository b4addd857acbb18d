"""`instret submit`."""

from pathlib import Path

import click

from instret.cli import options


@click.command()
@click.argument("run", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--model", metavar="NAME", help="Name of the model that wrote the samples.")
@click.option("--card", "card_file", type=click.Path(exists=True, dir_okay=False, path_type=Path), metavar="FILE.toml",
              help="What else to say: organisation, link, licence, parameters, release_date, training_cutoff, "
                   "[decoding].")  # fmt: skip
@options.problem_set
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE.zip",
              help="Where to write the bundle; default: submission.zip in RUN.")  # fmt: skip
def submit(run: Path, model: str | None, card_file: Path | None, problem_set: str, out: Path | None) -> None:
    """Bundle a finished RUN for the leaderboard; it is checked as a verifier will check it.

    Runs of the wasm engine can be verified by replay; those of the docker engine can be shown, but nobody can verify
    their counts.

    \b
    instret submit runs/my-model --model my-model
    instret submit runs/my-model --card my-model.toml --out my-model.zip
    """
    from instret.records import write_durably
    from instret.submit import load_card, make_bundle

    packed = make_bundle(run, load_card(model, card_file), options.load_set(problem_set))
    out = out or run / "submission.zip"
    write_durably(out, packed)
    click.echo(f"{out}: {len(packed):,} bytes, complete, scores computed again and equal")
    click.echo(f"Anybody can verify it: instret verify {out}")
