"""What cards say in figures: counted in the rows that are exported, never written by hand.

rows, releases --> Facts --> README.md, CITATION.cff, eval.yaml, benchmark-card.json, croissant.json
"""

from collections import Counter
from collections.abc import Iterable, Sequence

import msgspec

from instret.export import bibtex
from instret.export.rows import Row, problem_of
from instret.problems.releases import Release, digest

LICENSE = "apache-2.0"
LICENSE_URL = "https://www.apache.org/licenses/LICENSE-2.0"
NAME = "instret-catalog"
TITLE = "instret catalog"
AUTHORS = "The instret authors"
# What models are measured by on a hub: eval.yaml of the dataset names them, and each file of results does.
HUB_TASKS = ("eff_at_1", "pass_at_1")
_SHOWN_DIGITS = 12


class Count(msgspec.Struct, frozen=True):
    """How many there are of something."""

    name: str
    number: int


class Facts(msgspec.Struct, frozen=True, kw_only=True):
    """Figures of the exported problems.

    Attributes:
        problems: how many there are.
        selection: which of the catalog they are; empty when they are all of it.
        kinds: problems by kind; this and the other counts, the most frequent first.
        difficulties: problems by difficulty.
        separators: problems by what tells their tiers apart.
        reasons: problems by what slower tiers do wrong; one problem may have several.
        topics: problems by topic; one problem may have several.
        languages: problems with a right solution in a language.
        solutions: right solutions.
        wrong: wrong solutions.
        inputs: generated inputs of all levels.
        budgets: problems whose budget was measured.
        engines: fingerprints of the engines that measured.
        released: problems by date of their first release, the earliest first.
        digest: identity of the exported problems.
        release: the one that the catalog is just now; None when it was changed since, or never released.
        releases: all of the catalog, the earliest first.
        canary: in every row and card.
    """

    problems: int
    selection: str
    kinds: tuple[Count, ...]
    difficulties: tuple[Count, ...]
    separators: tuple[Count, ...]
    reasons: tuple[Count, ...]
    topics: tuple[Count, ...]
    languages: tuple[Count, ...]
    solutions: int
    wrong: int
    inputs: int
    budgets: int
    engines: tuple[str, ...]
    released: tuple[Count, ...]
    digest: str
    release: Release | None
    releases: tuple[Release, ...]
    canary: str

    @property
    def overview(self) -> str:
        """What the set is, in two sentences."""
        return (
            f"{self.problems} programming problems for measuring how efficient generated code is: the instructions "
            "that a program executes are counted instead of clocked, so that scores are equal on every machine. Each "
            "problem brings a generator of inputs that grow over levels, a checker, right solutions of several tiers "
            "and wrong ones."
        )

    @property
    def bibtex(self) -> str:
        """How to cite it."""
        return catalog_bibtex(self.released[-1].name, self.digest, self.release)


def catalog_bibtex(day: str, digest: str, release: Release | None, url: str = "") -> str:
    """How to cite problems of the catalog.

    Args:
        day: on which the latest of them was first released.
        digest: identity of the problems.
        release: that they are, if any.
        url: where they are published; empty when that is not known.
    """
    year = (str(release.date) if release else day).partition("-")[0]
    version = f"Version {release.version}" if release else "Not released"
    fields = {
        "author": AUTHORS,
        "title": f"{TITLE}: programming problems for counted code efficiency",
        "year": year,
        "note": f"{version}, digest {digest[:_SHOWN_DIGITS]}",
        "url": url,
    }
    return bibtex.entry(f"{NAME.replace('-', '_')}_{year}", fields)


def facts_of(
    rows: Sequence[Row],
    *,
    canary: str,
    releases: Sequence[Release] = (),
    release: Release | None = None,
    selection: str = "",
) -> Facts:
    """The figures of some rows.

    Args:
        rows: of the catalog, at least one.
        canary: of the catalog.
        releases: all of the catalog, the earliest first.
        release: the one that the catalog is just now, if any.
        selection: which problems these are, in words that follow on "the problems"; empty for all of them.
    """
    return Facts(
        problems=len(rows),
        selection=selection,
        kinds=_counts(row.kind for row in rows),
        difficulties=_counts(row.difficulty for row in rows),
        separators=_counts(row.separator for row in rows),
        reasons=_counts(reason for row in rows for reason in row.slow),
        topics=_counts(topic for row in rows for topic in row.topics),
        languages=_counts(
            language for row in rows for language in sorted({solution.language for solution in row.solutions})
        ),
        solutions=sum(len(row.solutions) for row in rows),
        wrong=sum(len(row.wrong) for row in rows),
        inputs=sum(level.cases for row in rows for level in row.levels),
        budgets=sum(row.budget is not None for row in rows),
        engines=tuple(sorted({row.engine for row in rows if row.engine})),
        released=tuple(sorted(_counts(row.released for row in rows), key=lambda count: count.name)),
        digest=digest(problem_of(row) for row in rows),
        release=release,
        releases=tuple(releases),
        canary=canary,
    )


def _counts(names: Iterable[str]) -> tuple[Count, ...]:
    counted = Counter(names)
    return tuple(Count(name, counted[name]) for name in sorted(counted, key=lambda name: (-counted[name], name)))
