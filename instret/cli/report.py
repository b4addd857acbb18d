"""`instret report`."""

from pathlib import Path

import click

from instret.cli import pictures


@click.command()
@click.argument("run", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--html", type=click.Path(dir_okay=False, path_type=Path), help="Where to write the page.")
@pictures.svg
@pictures.png
@click.option("--metrics", metavar="all|NAME,...", help="Show these metrics of the field instead of the summary.")
@click.option("--min-correct", type=click.IntRange(1), default=10, show_default=True, metavar="N",
              help="Right samples that a problem needs to have a DPS.")  # fmt: skip
def report(
    run: Path, html: Path | None, svg: Path | None, png: Path | None, metrics: str | None, min_correct: int
) -> None:
    """Show the scores of RUN again, computed anew from its results; writes report.html.

    \b
    instret report runs/my-model --html my-model.html --png pictures
    instret report runs/my-model --metrics all
    instret report runs/my-model --metrics eff@10,beyond,DPS --min-correct 3
    """
    from instret.cli.readings import table
    from instret.cli.terminal import summary
    from instret.figures import figures_of_board
    from instret.metrics import Options, read_board, read_metrics
    from instret.records import canonical, write_durably
    from instret.report import write_report

    board = read_board(run)
    if metrics is None:
        shown = summary(board.scores)
    else:
        shown = table(board, read_metrics(board, metrics, Options(min_correct=min_correct)))
    write_durably(run / "scores.json", canonical(board.scores) + b"\n")
    figures = figures_of_board(board)
    page = write_report(run, board, figures, html)
    click.echo(shown)
    click.echo(f"\nReport: {page}")
    pictures.write_charts(figures.all, svg, png)
