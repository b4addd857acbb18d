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
@click.option("--url", help="Also post it to the leaderboard there; needs --token.")
@click.option("--token", envvar="INSTRET_TOKEN", show_envvar=True, help="From the owner of the leaderboard.")
def submit(
    run: Path,
    model: str | None,
    card_file: Path | None,
    problem_set: str,
    out: Path | None,
    url: str | None,
    token: str | None,
) -> None:
    """Bundle a finished RUN for the leaderboard; it is checked as a verifier will check it.

    Only runs of the wasm engine get onto a leaderboard, for they can be verified by replay; those of the docker engine
    can be bundled, and are rejected there.

    \b
    instret submit runs/my-model --model my-model
    instret submit runs/my-model --card my-model.toml --out my-model.zip
    instret submit runs/my-model --model my-model --url http://localhost:8000
    """
    from instret.errors import UsageError
    from instret.posting import post
    from instret.records import write_durably
    from instret.submit import load_card, make_bundle

    if url and not token:
        raise UsageError("--url needs a token of that leaderboard: --token, or INSTRET_TOKEN in the environment")
    packed = make_bundle(run, load_card(model, card_file), options.load_set(problem_set))
    out = out or run / "submission.zip"
    write_durably(out, packed)
    receipt = post(packed, url, token) if url and token else None
    click.echo(f"{out}: {len(packed):,} bytes, complete, scores computed again and equal")
    where = "" if problem_set == "catalog" else f" --problems {problem_set}"
    click.echo(f"To verify it: instret verify {out}{where}")
    if url and receipt:
        click.echo(f"{receipt.state}: {url.rstrip('/')}/submissions/{receipt.id}")
