"""Charts as files, for the commands that draw: --svg FOLDER and --png FOLDER."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from instret.charts import Figure
    from instret.charts.export import Form

_FOLDER = click.Path(file_okay=False, path_type=Path)
svg = click.option("--svg", type=_FOLDER, metavar="FOLDER", help="Write each chart as an SVG file, too.")
png = click.option(
    "--png", type=_FOLDER, metavar="FOLDER", help="Write each chart as a PNG file, too; takes instret[plot]."
)


def write_charts(figures: Sequence["Figure"], svg: Path | None, png: Path | None) -> None:
    """Write what was asked for, and say where.

    Raises:
        UsageError: when charts cannot be drawn or written.
    """
    from instret.charts import write_pictures

    folders: dict[Form, Path | None] = {"svg": svg, "png": png}
    for form, folder in folders.items():
        if folder:
            written = write_pictures(folder, figures, form)
            click.echo(f"{len(written)} charts: {folder}")
