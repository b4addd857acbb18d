"""The site of a store: every verified submission, as its bundle tells it.

Store --> bundles of verified submissions + problem sets at hand --> Entry for each --> files of the site
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from instret import yardstick
from instret.board.downloads import Publication
from instret.board.entries import Entry, Verification, slug_of
from instret.board.pages import render
from instret.metrics import board_of
from instret.problems import Problem, ProblemSet, releases
from instret.records import Manifest
from instret.submission import Submission, open_submission

if TYPE_CHECKING:
    from instret.leaderboard.store import Store


def site_of(store: "Store", sets: Mapping[str, ProblemSet], published: Publication) -> dict[str, bytes]:
    """All files of the site, by name from its root.

    Args:
        store: of the leaderboard.
        sets: problem sets at hand, by name.
        published: where the site will be.

    Raises:
        UsageError: when pyarrow is not installed.
        BundleError: when a bundle of the store was changed since it was verified.
    """
    entries = []
    for found in store.verified():
        if found.verdict is None or found.verdict.share is None or found.judged_at is None:
            continue
        judged_on = datetime.fromtimestamp(found.judged_at, UTC).date()
        verification = Verification(share=found.verdict.share.fraction, on=judged_on)
        submission = open_submission(store.path(found.id))
        entries.append(entry_of(found.id, submission, verification, sets.get(submission.run.problem_set)))
    return render(entries, published)


def entry_of(key: str, submission: Submission, verification: Verification, problems: ProblemSet | None) -> Entry:
    """The entry of a submission.

    Args:
        key: its identity in the store.
        submission: whole and in agreement with itself.
        verification: how far it was replayed.
        problems: its set; without it nothing is shown beside its programs.
    """
    run, card = submission.run, submission.bundle.card
    digest = submission.bundle.manifest.problem_set_digest
    known = problems_at_hand(run, digest, problems)
    references = [yardstick.record(known[task_id], run.language, run.engine) for task_id in run.problems if known]
    return Entry(
        key=key,
        slug=slug_of(card.model, key),
        card=card,
        verification=verification,
        problem_set_digest=digest,
        problems=known,
        problem_set_size=len(problems.problems) if problems and known else 0,
        manifest=run,
        run=board_of(run, submission.results, submission.samples, references, submission.growth),
        codes={(sample.task_id, sample.sample): sample.code for sample in submission.samples},
    )


def problems_at_hand(run: Manifest, digest: str, problems: ProblemSet | None) -> dict[str, Problem]:
    """The problems that a run was asked, by id in the set's order; none where one of them has changed since.

    Args:
        run: its manifest.
        digest: of all that it was asked.
        problems: its set as it is now, if that is at hand.
    """
    if problems is None:
        return {}
    asked = {*run.problems, *run.unusable, *run.unsampled}
    found = {task_id: problem for task_id, problem in problems.problems.items() if task_id in asked}
    return found if releases.digest(found.values()) == digest else {}
