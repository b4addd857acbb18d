"""Workers: each submission judged once, whatever happens to a worker, and nobody blamed for our faults."""

import hashlib
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from instret.leaderboard.status import Summary, Verdict
from instret.leaderboard.store import Store
from instret.leaderboard.tables import waiting
from instret.leaderboard.worker import Postponed, work_on, work_once

REJECTED = Verdict(state="rejected", why="it differs")


def receive(store: Store, content: bytes = b"bundle") -> str:
    file = store.bundles / "upload.part"
    file.write_bytes(content)
    submission = hashlib.sha256(content).hexdigest()
    store.receive(file, submission)
    return submission


def reject(path: Path) -> tuple[Verdict, Summary | None]:
    return REJECTED, None


class Log:
    def __init__(self) -> None:
        self.lines: list[tuple[str, dict[str, Any]]] = []

    def __call__(self, event: str, **facts: Any) -> None:
        self.lines.append((event, facts))


def test_everything_that_waits_is_judged(store: Store) -> None:
    ids, log = [receive(store, bytes([number])) for number in range(3)], Log()
    work_on(store, reject, "a", log, once=True)
    assert log.lines == [("judged", {"submission": id, "state": "rejected", "why": "it differs"}) for id in ids]
    assert store.counts() == {"received": 0, "verified": 0, "rejected": 3}


def test_nothing_to_do_is_said(store: Store) -> None:
    assert work_once(store, reject, "a") is None


def test_a_worker_that_is_broken_off_gives_its_claim_back(store: Store) -> None:
    submission = receive(store)

    def interrupted(path: Path) -> tuple[Verdict, Summary | None]:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        work_once(store, interrupted, "a")
    assert store.queue.claim("b", 60) == submission


def test_what_cannot_be_told_waits_until_the_lease_has_run_out(store: Store, clock: Any) -> None:
    submission, log = receive(store), Log()

    def postponed(path: Path) -> tuple[Verdict, Summary | None]:
        raise Postponed("no room on the disk")

    work_on(store, postponed, "a", log, once=True)
    assert log.lines == [("postponed", {"why": "no room on the disk"})]
    assert store.counts()["received"] == 1
    clock.now += 60
    assert work_once(store, reject, "a") == (submission, REJECTED)


@pytest.mark.parametrize("damage", [lambda path: path.write_bytes(b"bungle"), Path.unlink])
def test_a_bundle_that_we_lost_is_not_rejected(store: Store, damage: Callable[[Path], object]) -> None:
    damage(store.path(receive(store)))
    with pytest.raises(Postponed, match=r"damaged, its hash is|cannot be read: No such file"):
        work_once(store, reject, "a")
    assert store.counts()["received"] == 1


def test_a_claim_is_kept_as_long_as_the_work_takes(store: Store, database_url: str, clock: Any) -> None:
    submission, others, lease_s = receive(store), [], 0.3
    database = sa.create_engine(database_url)

    def until() -> float:
        with database.connect() as connection:
            return float(connection.execute(sa.select(waiting.c.until)).scalar_one())

    def slow(path: Path) -> tuple[Verdict, Summary | None]:
        for _ in range(3):
            before = until()
            clock.now += 0.9 * lease_s
            while until() == before:
                time.sleep(0.01)
            others.append(store.queue.claim("another", lease_s))
        return reject(path)

    assert work_once(store, slow, "a", lease_s) == (submission, REJECTED)
    assert others == [None, None, None]
    database.dispose()


@pytest.fixture
def far_store(own_postgresql: Any, tmp_path: Path, clock: Any) -> Iterator[Store]:
    """A store whose database can go away."""
    opened = Store(tmp_path, own_postgresql.new_database(), clock)
    yield opened
    opened.close()


def test_what_breaks_the_work_off_is_not_lost_though_the_database_is(
    far_store: Store, own_postgresql: Any, clock: Any
) -> None:
    submission = receive(far_store)

    def interrupted(path: Path) -> tuple[Verdict, Summary | None]:
        own_postgresql.stop()
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        work_once(far_store, interrupted, "a")
    own_postgresql.start()
    assert work_once(far_store, reject, "b") is None
    clock.now += 60
    assert work_once(far_store, reject, "b") == (submission, REJECTED)


def test_a_worker_outlives_its_database(far_store: Store, own_postgresql: Any, clock: Any) -> None:
    submission, events = receive(far_store), []

    def judge(path: Path) -> tuple[Verdict, Summary | None]:
        if not events:
            own_postgresql.stop()
        return reject(path)

    def log(event: str, **facts: Any) -> None:
        events.append(event)
        if event == "no database":
            own_postgresql.start()
            clock.now += 60

    work_on(far_store, judge, "a", log, once=True, pause_s=0)
    assert events == ["no database", "judged"]
    status = far_store.status(submission)
    assert status is not None
    assert status.verdict == REJECTED


def test_several_workers_share_the_work(store: Store, open_store: Callable[[], Store]) -> None:
    for number in range(12):
        receive(store, bytes([number]))
    logs = [Log() for _ in range(3)]
    stores = [open_store() for _ in logs]
    threads = [
        threading.Thread(target=work_on, args=(stores[n], reject, f"worker {n}", log), kwargs={"once": True})
        for n, log in enumerate(logs)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    judged = [facts["submission"] for log in logs for _, facts in log.lines]
    assert len(judged) == len(set(judged)) == 12
    assert store.counts() == {"received": 0, "verified": 0, "rejected": 12}
