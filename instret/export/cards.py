"""The cards that people and hubs read: README.md, the dataset card of a hub, CITATION.cff, and eval.yaml.

Facts, columns --> jinja2 templates in templates/hub/ --> text
"""

from typing import Any

from instret.export import facts as known
from instret.export.columns import Column, columns
from instret.export.facts import Facts
from instret.export.tables import Table

_SHOWN_TOPICS = 20
# How hubs group sizes: below the number, the name.
_SIZE_CATEGORIES = ((1_000, "n<1K"), (10_000, "1K<n<10K"), (100_000, "10K<n<100K"))


def readme(facts: Facts, table: Table, file: str) -> bytes:
    """The dataset card with the front matter that hubs and `datasets` read.

    Args:
        facts: of the exported problems.
        table: the parquet file.
        file: its name from the root of the folder.
    """
    return _render(
        "README.md",
        facts,
        file=file,
        file_bytes=len(table.content),
        memory_bytes=table.memory_bytes,
        size_category=next(name for limit, name in _SIZE_CATEGORIES if facts.problems < limit),
        features=[feature(column) for column in columns()],
        columns=columns(),
        shown_topics=_SHOWN_TOPICS,
    )


def citation(facts: Facts, url: str) -> bytes:
    """CITATION.cff, version 1.2.0 of that format.

    Args:
        facts: of the exported problems.
        url: where the folder will be published; empty when that is not known.
    """
    return _render("CITATION.cff", facts, url=url)


def benchmark(facts: Facts) -> bytes:
    """eval.yaml, by which Hugging Face knows a dataset as a benchmark, and its tasks in results of models.

    It could also name an `evaluation_framework`, but only one that Hugging Face knows; ours is not among them.

    Args:
        facts: of the exported problems.
    """
    return _render("eval.yaml", facts)


def feature(column: Column) -> dict[str, Any]:
    """A column as front matter declares it."""
    value: Any = [feature(part) for part in column.parts] or column.kind
    return {"name": column.name, "list" if column.repeated else "dtype": value}


def _render(name: str, facts: Facts, **shown: Any) -> bytes:
    import jinja2

    # No HTML is written, so nothing is escaped: what goes into YAML passes the filter tojson.
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("instret", "templates/hub"),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.policies["json.dumps_kwargs"] = {"sort_keys": False}
    return environment.get_template(name).render(facts=facts, known=known, **shown).encode()
