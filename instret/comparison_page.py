"""The page of a comparison: several runs in charts and figures, one HTML file, no script, no network."""

from collections.abc import Sequence
from pathlib import Path

from instret.figures import RunsFigures
from instret.pages import write_page


def write_comparison(page: Path, runs: Sequence[Path], figures: RunsFigures) -> None:
    """Write the page.

    Args:
        page: where.
        runs: their directories.
        figures: their charts.

    Raises:
        UsageError: when it cannot be written.
    """
    write_page(page, "comparison.html", {"runs": [str(run) for run in runs], "figures": figures})
