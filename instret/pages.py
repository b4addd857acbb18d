"""Pages that need nothing else: one HTML file with its styles and charts inside, no script, no network.

template + what it shows --> HTML
"""

from collections.abc import Mapping
from pathlib import Path

from markupsafe import Markup

from instret.charts import inline, styles
from instret.records import write_durably
from instret.templating import environment_of


def write_page(path: Path, template: str, view: Mapping[str, object]) -> None:
    """Write a page.

    Args:
        path: where.
        template: its name.
        view: what it shows; a chart is drawn by the filter `drawn`.

    Raises:
        UsageError: when it cannot be written.
    """
    environment = environment_of("")
    environment.filters["drawn"] = inline
    environment.globals["styles"] = Markup(styles())
    write_durably(path, environment.get_template(template).render(view).encode())
