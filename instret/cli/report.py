"""`instret report`."""

from pathlib import Path

import click


@click.command()
@click.argument("run", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--html", type=click.Path(dir_okay=False, path_type=Path), help="Where to write the page.")
def report(run: Path, html: Path | None) -> None:
    """Show the scores of RUN again, computed anew from its results; writes report.html.

    \b
    instret report runs/my-model --html my-model.html
    """
    from instret.cli.terminal import summary
    from instret.records import Manifest, Result, canonical, read_record, read_records, write_durably
    from instret.report import write_report
    from instret.samples import Sample
    from instret.score import score_run

    manifest = read_record(run / "manifest.json", Manifest)
    results = read_records(run / "results.jsonl", Result)
    scores = score_run(manifest, read_records(run / "samples.jsonl", Sample), results)
    write_durably(run / "scores.json", canonical(scores) + b"\n")
    page = write_report(run, html)
    click.echo(summary(scores))
    click.echo(f"\nReport: {page}")
