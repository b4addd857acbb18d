"""From a submission to what the site shows of it.

Submission + state of verification + its problem set, if that is at hand --> Entry
"""

from instret import yardstick
from instret.board.entries import Entry, Verification, slug_of
from instret.metrics import board_of
from instret.problems import ProblemSet
from instret.submission import Submission


def entry_of(submission: Submission, verification: Verification, problems: ProblemSet | None) -> Entry:
    """The entry of a submission.

    Args:
        submission: whole and in agreement with itself.
        verification: how far it was replayed.
        problems: of its set; without them nothing is shown beside its programs.
    """
    run, key = submission.run, submission.bundle.manifest.seal
    known = problems.problems if problems else {}
    references = [
        yardstick.record(known[task_id], run.language, run.engine) for task_id in run.problems if task_id in known
    ]
    return Entry(
        key=key,
        slug=slug_of(submission.bundle.card.model, key),
        card=submission.bundle.card,
        verification=verification,
        problem_set_digest=submission.bundle.manifest.problem_set_digest,
        manifest=run,
        run=board_of(run, submission.results, submission.samples, references),
        codes={(sample.task_id, sample.sample): sample.code for sample in submission.samples},
    )
