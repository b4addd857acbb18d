"""The pages of all boards.

entries --> boards --> templates --> file name: content
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, get_args

from markupsafe import Markup

from instret.board import data, downloads, model_pages, task_pages
from instret.board.boards import Leaderboard, boards_of
from instret.board.downloads import NOWHERE, Publication
from instret.board.duels import duels
from instret.board.entries import Entry
from instret.board.task_table import task_rows
from instret.charts import styles
from instret.problems.model import Difficulty
from instret.sandbox.languages import LANGUAGES
from instret.scoring import RankInterval
from instret.site.pages import page_name
from instret.site.statements import statement_html
from instret.site.templates import environment_of, script_digest, text

if TYPE_CHECKING:
    import jinja2

# A matrix of more models is no longer read, and its intervals take a time that grows with the square of them.
_COMPARED = 24
_DASH = "\N{EN DASH}"


def render(entries: Sequence[Entry], published: Publication = NOWHERE) -> dict[str, bytes]:
    """All files of the site of some submissions, by name from its root.

    Args:
        entries: the submissions.
        published: where that site will be.

    Raises:
        UsageError: when pyarrow is not installed.
    """
    environment = environment_of("board", "site", "")
    environment.filters["place"] = place
    boards = boards_of(entries)
    files = {
        "style.css": styles() + text("style.css") + text("board.css", "board"),
        "index.html": environment.get_template("home.html").render(root="", boards=boards),
    }
    taken: dict[str, bytes] = {}
    for board in boards:
        results = downloads.hub_results(environment, board, published)
        pages = (
            _tables(environment, board, published)
            | _models(environment, board, is_on_hub=bool(results))
            | results
            | _tasks(environment, board)
        )
        files |= {f"{board.slug}/{name}": content for name, content in pages.items()}
        taken |= {f"{board.slug}/{name}": content for name, content in downloads.files_of(board, published).items()}
    return {name: content.encode() for name, content in files.items()} | taken


def place(rank: RankInterval) -> str:
    """A rank with its interval, as it is written.

    >>> place(RankInterval(1, 1, 1)), place(RankInterval(2, 1, 3)).replace(_DASH, " to ")
    ('1', '1 to 3')
    """
    return str(rank.low) if rank.low == rank.high else f"{rank.low}{_DASH}{rank.high}"


def _tables(environment: "jinja2.Environment", board: Leaderboard, published: Publication) -> dict[str, str]:
    """What is about all submissions."""
    shared = {"root": "../", "board": board, "data": Markup(data.for_scripts(board))}
    released = sorted(task.released for task in board.tasks.values() if task.released)
    table = text("filterable.js") + text("table.js", "board")
    compare = text("compare.js", "board")
    shown = min(_COMPARED, len(board.table.rows))
    return {
        "index.html": environment.get_template("table.html").render(
            **shared,
            choices=_choices(board),
            released=(released[0], released[-1]) if released else None,
            is_catalog=board.name == downloads.CATALOG_NAME,
            dataset_url=published.dataset_url,
            script=table,
            script_digest=script_digest(table),
        ),
        "compare.html": environment.get_template("compare.html").render(
            **shared,
            shown=shown,
            cells=duels(board.table.eff[:shown]),
            script=compare,
            script_digest=script_digest(compare),
        ),
        "tasks.html": environment.get_template("tasks.html").render(**shared, rows=task_rows(board)),
    }


def _models(environment: "jinja2.Environment", board: Leaderboard, *, is_on_hub: bool) -> dict[str, str]:
    template = environment.get_template("model.html")
    return {
        f"models/{entry.slug}.html": template.render(
            root="../../",
            board=board,
            entry=entry,
            row=row,
            levels=model_pages.level_bars(entry),
            verdicts=model_pages.verdict_bars(entry),
            figures=model_pages.figures(entry),
            chosen=model_pages.shown(board, entry),
            is_on_hub=is_on_hub,
        )
        for row, entry in zip(board.table.rows, board.ordered, strict=True)
    }


def _tasks(environment: "jinja2.Environment", board: Leaderboard) -> dict[str, str]:
    template = environment.get_template("task.html")
    files = {}
    for task in board.tasks.values():
        rows = task_pages.model_rows(board, task)
        files[page_name(task.id)] = template.render(
            root="../../",
            board=board,
            task=task,
            rows=rows,
            growth=task_pages.growth(board, task, rows),
            outcomes=task_pages.sample_bars(board, task),
            statement=statement_html(task.problem) if task.problem else "",
        )
    return files


def _choices(board: Leaderboard) -> list[tuple[str, str, list[tuple[str, str]]]]:
    """Name, label and values of what the main table can be filtered by; the first two choose problems."""
    problems = [task.problem for task in board.tasks.values() if task.problem]
    found = {problem.difficulty for problem in problems}
    languages = sorted({entry.manifest.language for entry in board.entries.values()})
    return [
        ("difficulty", "Difficulty", [(name, name) for name in get_args(Difficulty) if name in found]),
        ("topic", "Topic", [(name, name) for name in sorted({one for each in problems for one in each.topics})]),
        ("language", "Language", [(name, LANGUAGES[name].title) for name in languages]),
    ]
