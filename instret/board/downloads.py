"""What others may take of a board.

Leaderboard --> BoardData --> board.json | board.csv | board.parquet, scores.parquet
            --> board.bib, and a file of results for the repository of each model on a hub
"""

import csv
import io
from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Any

import msgspec

from instret.board.boards import Leaderboard
from instret.board.entries import Entry
from instret.board.records import BoardData, ProblemScore, TableRow
from instret.errors import UsageError
from instret.export import bibtex
from instret.export.facts import HUB_TASKS, catalog_bibtex
from instret.export.tables import parquet_file
from instret.problems import releases

if TYPE_CHECKING:
    import jinja2

CATALOG_NAME = "catalog"
_SHOWN_DIGITS = 16
# Types of columns, as pyarrow calls them.
_ARROW = {int: "int64", str: "string", float: "float64", float | None: "float64", date | None: "date32"}


class Publication(msgspec.Struct, frozen=True, kw_only=True):
    """Where the site and our problems are published, as far as that is known.

    Attributes:
        url: of the site, without a slash at the end.
        hub_dataset: name of the catalog on Hugging Face, OWNER/NAME.
    """

    url: str = ""
    hub_dataset: str = ""

    @property
    def dataset_url(self) -> str:
        """Address of the catalog; empty when that is not known."""
        return f"https://huggingface.co/datasets/{self.hub_dataset}" if self.hub_dataset else ""

    def page(self, board: Leaderboard, entry: Entry) -> str:
        """Address of the page of a submission; empty when that of the site is not known."""
        return f"{self.url}/{board.slug}/models/{entry.slug}.html" if self.url else ""


NOWHERE = Publication()


def files_of(board: Leaderboard, published: Publication) -> dict[str, bytes]:
    """The files that are about all submissions, by name from the board's folder.

    Raises:
        UsageError: when pyarrow is not installed.
    """
    data = board_data(board)
    return {
        "board.json": msgspec.json.format(msgspec.json.encode(data), indent=1) + b"\n",
        "board.csv": _csv(data.table).encode(),
        "board.bib": _bibliography(board, published).encode(),
        **_parquet(data),
    }


def board_data(board: Leaderboard) -> BoardData:
    """The table, and every score by problem."""
    return BoardData(
        problem_set=board.name,
        problem_set_digest=board.problem_set_digest,
        engine=board.engine,
        meter=board.meter,
        table=_table(board),
        scores={row.key: _scores(board, place) for place, row in enumerate(board.table.rows)},
    )


def _scores(board: Leaderboard, place: int) -> dict[str, ProblemScore]:
    """Of one submission, by problem."""
    table = board.table
    matched = table.matched[place].tolist() if table.rows[place].matched else [None] * len(board.tasks)
    columns = table.eff[place].tolist(), table.passed[place].tolist(), matched
    return {
        task_id: ProblemScore(eff_at_1=eff, pass_at_1=passed, class_best_at_1=match)
        for task_id, eff, passed, match in zip(board.tasks, *columns, strict=True)
    }


def _table(board: Leaderboard) -> list[TableRow]:
    return [
        TableRow(
            rank=row.rank.rank,
            rank_low=row.rank.low,
            rank_high=row.rank.high,
            model=entry.card.model,
            organisation=entry.card.organisation,
            language=entry.manifest.language,
            eff_at_1=row.eff.value,
            eff_at_1_low=row.eff.low,
            eff_at_1_high=row.eff.high,
            pass_at_1=row.passed.value,
            pass_at_1_low=row.passed.low,
            pass_at_1_high=row.passed.high,
            eff_at_10=row.eff_at_10.value if row.eff_at_10 else None,
            class_best_at_1=row.matched.value if row.matched else None,
            class_best_at_1_low=row.matched.low if row.matched else None,
            class_best_at_1_high=row.matched.high if row.matched else None,
            training_cutoff=entry.card.training_cutoff,
            verified_share=entry.verification.share,
            submission=entry.key,
        )
        for row, entry in zip(board.table.rows, board.ordered, strict=True)
    ]


def _csv(table: list[TableRow]) -> str:
    """The table. What a submitter wrote never begins as a spreadsheet's formula does."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(TableRow.__struct_encode_fields__)
    writer.writerows([_plain(value) for value in msgspec.structs.astuple(row)] for row in table)
    return text.getvalue()


def _plain(value: object) -> object:
    return f"'{value}" if isinstance(value, str) and value[:1] in ("=", "+", "-", "@") else value


def _parquet(data: BoardData) -> dict[str, bytes]:
    """The table; and the scores, a row for each submission and problem."""
    try:
        import pyarrow
    except ImportError as error:
        raise UsageError(f"parquet is written with `pyarrow`: {error}; pip install 'instret[serve]'") from None

    def columns(record: type[msgspec.Struct]) -> list[tuple[str, str]]:
        return [(field.encode_name, _ARROW[field.type]) for field in msgspec.structs.fields(record)]

    def made(rows: Iterable[tuple[Any, ...]], named: list[tuple[str, str]]) -> bytes:
        return parquet_file(pyarrow.table(list(zip(*rows, strict=True)), schema=pyarrow.schema(named)))

    scores = [
        (key, task_id, *msgspec.structs.astuple(score))
        for key, by_problem in data.scores.items()
        for task_id, score in by_problem.items()
    ]
    return {
        "board.parquet": made(map(msgspec.structs.astuple, data.table), columns(TableRow)),
        "scores.parquet": made(scores, [("submission", "string"), ("problem", "string"), *columns(ProblemScore)]),
    }


def _bibliography(board: Leaderboard, published: Publication) -> str:
    """The problem set, then every submission."""
    entries = [_entry_of_set(board, published)]
    for row, entry in zip(board.table.rows, board.ordered, strict=True):
        fields = {
            "author": entry.card.organisation,
            "title": f"{entry.card.model}: verified submission to the instret leaderboard of {board.title}",
            "year": str(entry.verification.on.year),
            "note": f"eff@1 {row.eff.value:.3f}, 95 % interval {row.eff.low:.3f} to {row.eff.high:.3f}, "
            f"{100 * entry.verification.share:g} % of its executions replayed, bundle {entry.key[:_SHOWN_DIGITS]}",
            "url": published.page(board, entry),
        }
        entries.append(bibtex.entry(entry.slug, fields))
    return "\n\n".join(entries) + "\n"


def _entry_of_set(board: Leaderboard, published: Publication) -> str:
    digest = board.problem_set_digest
    released = [task.released for task in board.tasks.values() if task.released]
    if board.name != CATALOG_NAME or not released:
        return bibtex.entry(
            f"problems-{digest[:8]}", {"title": board.title, "note": f"Problem set: {board.extent}, digest {digest}"}
        )
    release = next((made for made in releases.releases() if made.digest == digest), None)
    return catalog_bibtex(str(max(released)), digest, release, published.dataset_url)


def hub_results(environment: "jinja2.Environment", board: Leaderboard, published: Publication) -> dict[str, str]:
    """Evaluation results for model hubs: a file for the repository of each model, by name from the board's folder.

    Of the two formats that Hugging Face reads this is the current one, `.eval_results/*.yaml`: shown on a model's page
    and gathered into the benchmark's own table. The dataset's eval.yaml, which `instret problems export --to
    hub-folder` writes, names the same tasks. What came before, `model-index` in the front matter of a README.md,
    `huggingface_hub` calls legacy.

    Args:
        environment: with the board's templates.
        board: of the catalog, or nothing is written: a result names the dataset that it is about.
        published: with the name of that dataset, or nothing is written.
    """
    if board.name != CATALOG_NAME or not published.hub_dataset:
        return {}
    template = environment.get_template("eval_results.yaml")
    return {
        f"models/{entry.slug}.yaml": template.render(
            dataset=published.hub_dataset,
            values=dict(zip(HUB_TASKS, (row.eff.value, row.passed.value), strict=True)),
            board=board,
            entry=entry,
            page=published.page(board, entry),
        )
        for row, entry in zip(board.table.rows, board.ordered, strict=True)
    }
