"""The site of a store: every verified submission, as its bundle tells it.

Store --> bundles of verified submissions --> Entry for each --> files of the site
"""

import datetime
from collections.abc import Mapping

from instret.board.entries import Verification
from instret.board.opening import entry_of
from instret.board.pages import render
from instret.leaderboard.store import Store
from instret.problems import ProblemSet
from instret.submission import open_submission


def site_of(store: Store, sets: Mapping[str, ProblemSet]) -> dict[str, bytes]:
    """All files of the site, by name from its root.

    Args:
        store: of the leaderboard.
        sets: problem sets at hand, by name.

    Raises:
        BundleError: when a bundle of the store was changed since it was verified.
    """
    entries = []
    for found in store.verified():
        submission = open_submission(store.path(found.id))
        verification = Verification(
            share=found.verdict.share.fraction if found.verdict and found.verdict.share else 0.0,
            on=datetime.datetime.fromtimestamp(found.judged_at, datetime.UTC).date() if found.judged_at else None,
        )
        entries.append(entry_of(submission, verification, sets.get(submission.run.problem_set)))
    return render(entries, sets)
