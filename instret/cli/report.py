"""`instret report`."""

from pathlib import Path

import click


@click.command()
@click.argument("run", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--html", type=click.Path(dir_okay=False, path_type=Path), help="Where to write the page.")
@click.option("--metrics", metavar="all|NAME,...", help="Show these metrics of the field instead of the summary.")
@click.option("--min-correct", type=click.IntRange(1), default=10, show_default=True, metavar="N",
              help="Right samples that a problem needs to have a DPS.")  # fmt: skip
@click.option("--curve", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE.svg",
              help="Draw the completion curve: inputs solved within a multiple of the reference's cost.")  # fmt: skip
def report(run: Path, html: Path | None, metrics: str | None, min_correct: int, curve: Path | None) -> None:
    """Show the scores of RUN again, computed anew from its results; writes report.html.

    \b
    instret report runs/my-model --html my-model.html
    instret report runs/my-model --metrics all
    instret report runs/my-model --metrics eff@10,beyond,DPS --min-correct 3
    """
    from instret.cli.terminal import summary
    from instret.records import Manifest, Result, canonical, read_record, read_records, write_durably
    from instret.report import write_report
    from instret.samples import Sample
    from instret.score import score_run, with_growth

    manifest = read_record(run / "manifest.json", Manifest)
    results = read_records(run / "results.jsonl", Result)
    scores = with_growth(score_run(manifest, read_records(run / "samples.jsonl", Sample), results), run)
    shown = summary(scores)
    if metrics is not None or curve:
        from instret.cli.readings import table
        from instret.complexity.record import growth_of_run
        from instret.metrics import Options, make_board, read_metrics, write_curve
        from instret.records import Reference

        references = read_records(run / "references.jsonl", Reference)
        board = make_board(manifest, results, references, scores, growth_of_run(run))
        if metrics is not None:
            shown = table(board, read_metrics(board, metrics, Options(min_correct=min_correct)))
        if curve:
            write_curve(curve, board)
    write_durably(run / "scores.json", canonical(scores) + b"\n")
    page = write_report(run, html)
    click.echo(shown)
    click.echo(f"\nReport: {page}")
    if curve:
        click.echo(f"Curve: {curve}")
