"""The pages of a problem set.

ProblemSet --> an Entry for each problem (what index and page both show) --> templates --> file name: content
"""

import hashlib
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, get_args

import msgspec

from instret.calibration import Calibration
from instret.charts import styles
from instret.problems import Problem, ProblemSet
from instret.problems.model import REASONS, Difficulty
from instret.sandbox.languages import LANGUAGES
from instret.site import charts
from instret.site.figures import Figures, figures
from instret.site.reasons import MEANINGS
from instret.site.statements import statement_html
from instret.site.templates import environment_of, script_digest, text

if TYPE_CHECKING:
    import jinja2

_PLAIN_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,79}")
_DIFFICULTIES: tuple[str, ...] = get_args(Difficulty)
_STYLE = "style.css"


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """A problem with what its row in the index and its page say of it.

    Attributes:
        problem: the problem.
        page: file name of its page, from the root of the site.
        difficulty: its place among the difficulties, to sort by.
        languages: titles of the languages it has solutions in.
        figures: what was measured, if it was.
    """

    problem: Problem
    page: str
    difficulty: int
    languages: tuple[str, ...]
    figures: Figures | None


def page_name(task_id: str) -> str:
    """The file of a problem's page: unlike for unlike ids, and harmless on every file system.

    >>> page_name("kiln-batches")
    'problems/kiln-batches.html'
    """
    if _PLAIN_ID.fullmatch(task_id):
        return f"problems/{task_id}.html"
    readable = re.sub(r"[^a-z0-9]+", "-", task_id.lower()).strip("-")[:60]
    return f"problems/{readable or 'problem'}.{hashlib.sha256(task_id.encode()).hexdigest()[:12]}.html"


def render(problems: ProblemSet, calibrations: Mapping[str, Calibration | None]) -> dict[str, bytes]:
    """All files of the site of a problem set, by name from its root.

    Args:
        problems: the set.
        calibrations: by id, what was measured of a problem; one without shows no figures.
    """
    environment = environment_of("site")
    environment.globals["meanings"] = MEANINGS
    entries = [_entry(problem, calibrations.get(problem.id)) for problem in problems.problems.values()]
    files = {_STYLE: styles() + text(_STYLE), "index.html": _index(environment, problems.name, entries)}
    template = environment.get_template("problem.html")
    for place, entry in enumerate(entries):
        chart = entry.figures and charts.cost_chart(entry.problem, entry.figures.rows)
        files[entry.page] = template.render(
            root="../",
            set_name=problems.name,
            entry=entry,
            problem=entry.problem,
            figures=entry.figures,
            chart=chart,
            peaks=charts.peak_bars(entry.figures.rows) if entry.figures else [],
            statement=statement_html(entry.problem),
            # A neighbour's page lies in the same folder.
            before=entries[place - 1] if place else None,
            after=entries[place + 1] if place + 1 < len(entries) else None,
        )
    return {name: content.encode() for name, content in files.items()}


def _entry(problem: Problem, calibration: Calibration | None) -> Entry:
    spoken = {solution.language for solution in problem.solutions}
    return Entry(
        problem=problem,
        page=page_name(problem.id),
        difficulty=_DIFFICULTIES.index(problem.difficulty),
        languages=tuple(language.title for name, language in LANGUAGES.items() if name in spoken),
        figures=figures(problem, calibration) if calibration else None,
    )


def _index(environment: "jinja2.Environment", name: str, entries: Sequence[Entry]) -> str:
    problems = [entry.problem for entry in entries]
    difficulties: Counter[str] = Counter(problem.difficulty for problem in problems)
    reasons = Counter(reason for problem in problems for reason in problem.slow)
    topics = Counter(topic for problem in problems for topic in problem.topics)
    kinds = Counter(problem.kind for problem in problems)
    separations = [entry.figures.separation for entry in entries if entry.figures and entry.figures.separation]
    script = text("filterable.js") + text("table.js")
    return environment.get_template("index.html").render(
        root="",
        set_name=name,
        entries=entries,
        by_difficulty=charts.bars((known, difficulties[known]) for known in _DIFFICULTIES),
        by_kind=charts.bars(sorted(kinds.items())),
        by_reason=charts.bars(
            sorted(((reason, reasons[reason]) for reason in REASONS), key=lambda item: (-item[1], item[0]))
        ),
        by_separation=charts.separation_bars(separations),
        measured=len(separations),
        options={
            "difficulty": [(known, difficulties[known]) for known in _DIFFICULTIES if difficulties[known]],
            "kind": sorted(kinds.items()),
            "topic": sorted(topics.items()),
            "reason": sorted(reasons.items()),
        },
        script=script,
        script_digest=script_digest(script),
    )
