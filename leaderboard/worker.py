"""Verify what waits, one submission after the other; any number of workers share one queue.

claim --> bundle, intact --> judge (the face's) --> verdict in the store

While a worker judges, it renews its claim; when it dies the claim runs out and another worker takes over.
"""

import contextlib
import hashlib
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from instret.leaderboard.database import AWAY
from instret.leaderboard.status import Summary, Verdict
from instret.leaderboard.store import Store

LEASE_S = 60.0
# Says what came of a bundle, and its summary if it was verified; raises Postponed when that cannot be told now.
Judge = Callable[[Path], tuple[Verdict, Summary | None]]


class Postponed(Exception):
    """Nothing can be said of a submission now, through no fault of its own: it waits until the lease has run out."""


def work_once(store: Store, judge: Judge, worker: str, lease_s: float = LEASE_S) -> tuple[str, Verdict] | None:
    """Judge the next submission, if one waits.

    Args:
        store: the leaderboard's.
        judge: the verifier.
        worker: a name that no other worker has.
        lease_s: how long a claim outlives its worker.

    Returns:
        Its id and its verdict; None when nothing waits.

    Raises:
        Postponed: when it cannot be judged now.
    """
    submission = store.queue.claim(worker, lease_s)
    if submission is None:
        return None
    with _held(store, submission, worker, lease_s):
        _check_intact(store, submission)
        verdict, summary = judge(store.path(submission))
        store.conclude(submission, verdict, summary)
    return submission, verdict


def work_on(
    store: Store, judge: Judge, worker: str, log: Callable[..., None], *, once: bool = False, pause_s: float = 2.0
) -> None:
    """Judge submission after submission, until somebody interrupts.

    Args:
        store: the leaderboard's.
        judge: the verifier.
        worker: a name that no other worker has.
        log: told of an event with its facts.
        once: end as soon as nothing waits.
        pause_s: before looking again, when nothing waited.
    """
    while True:
        try:
            worked = work_once(store, judge, worker)
        except Postponed as error:
            log("postponed", why=str(error))
            continue
        except AWAY as error:
            log("no database", why=str(error).splitlines()[0])
            time.sleep(pause_s)
            continue
        if worked is not None:
            submission, verdict = worked
            log("judged", submission=submission, state=verdict.state, why=verdict.why)
        elif once:
            return
        else:
            time.sleep(pause_s)


@contextlib.contextmanager
def _held(store: Store, submission: str, worker: str, lease_s: float) -> Iterator[None]:
    """Renew a claim from a thread of its own, and give it back when the work is broken off."""
    done = threading.Event()

    def renew(lease_s: float) -> None:
        # Without the database the claim runs out by itself, and what broke the work off must not be lost.
        with contextlib.suppress(*AWAY):
            store.queue.renew(submission, worker, lease_s)

    def keep() -> None:
        while not done.wait(lease_s / 3):
            renew(lease_s)

    keeper = threading.Thread(target=keep, daemon=True)
    keeper.start()
    is_over = False
    try:
        yield
        is_over = True
    except Postponed:
        is_over = True
        raise
    finally:
        done.set()
        keeper.join()
        if not is_over:
            renew(0)


def _check_intact(store: Store, submission: str) -> None:
    """A bundle that is lost or damaged here is nothing that its submitter could be blamed for."""
    path = store.path(submission)
    try:
        with path.open("rb") as file:
            found = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise Postponed(f"{path}: cannot be read: {error.strerror}; workers need the folder of the service") from error
    if found != submission:
        raise Postponed(f"{path}: damaged, its hash is {found[:12]}; bring it back from a backup")
