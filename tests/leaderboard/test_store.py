"""What a leaderboard remembers, on SQLite and on a real PostgreSQL."""

import contextlib
import hashlib
import os
import signal
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from instret.leaderboard import Share, StoreError
from instret.leaderboard.database import migrations, newest_version, open_database
from instret.leaderboard.status import Summary, Verdict
from instret.leaderboard.store import Store
from instret.leaderboard.tables import metadata
from instret.leaderboard.tokens import TooManyPosts

VERIFIED = Verdict(state="verified", share=Share(0.1, 7))
REJECTED = Verdict(state="rejected", why="sample 3 of kiln: instructions was submitted as 1, replayed it is 2")
HOUR_S = 3600
MakeSummary = Callable[..., Summary]


def receive(store: Store, content: bytes = b"bundle") -> str:
    """What the service does with a whole upload."""
    file = store.bundles / f"{os.urandom(4).hex()}.part"
    file.write_bytes(content)
    submission = hashlib.sha256(content).hexdigest()
    store.receive(file, submission)
    return submission


class TestDatabase:
    def test_migrations_make_just_the_tables_that_the_code_knows(self, database_url: str) -> None:
        engine = open_database(database_url)
        with engine.begin() as connection:
            assert compare_metadata(MigrationContext.configure(connection), metadata) == []
        engine.dispose()

    def test_tables_are_up_to_date_where_the_last_migration_leads(self, database_url: str) -> None:
        engine = open_database(database_url)
        with engine.begin() as connection:
            assert ScriptDirectory.from_config(migrations(connection)).get_current_head() == newest_version()
        engine.dispose()

    def test_migrations_lead_back(self, database_url: str) -> None:
        engine = open_database(database_url)
        with engine.begin() as connection:
            command.downgrade(migrations(connection), "base")
            assert set(sa.inspect(connection).get_table_names()) == {"alembic_version"}
        engine.dispose()

    def test_many_may_open_a_new_database_at_once(self, database_url: str) -> None:
        failures: list[Exception] = []

        def opening() -> None:
            try:
                open_database(database_url).dispose()
            except Exception as error:
                failures.append(error)

        threads = [threading.Thread(target=opening) for _ in range(6)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert failures == []

    def test_a_database_of_a_later_version_is_refused(self, database_url: str) -> None:
        engine = open_database(database_url)
        with engine.begin() as connection:
            connection.execute(sa.text("UPDATE alembic_version SET version_num = '9999'"))
        engine.dispose()
        with pytest.raises(StoreError, match="made by a later version of instret"):
            open_database(database_url)

    @pytest.mark.parametrize(
        "url", ["postgresql+psycopg://me:secret@127.0.0.1:1/none", "sqlite:////nowhere/a.sqlite", "nonsense", "no://x"]
    )
    def test_what_is_no_database_is_refused_without_its_password(self, url: str) -> None:
        with pytest.raises(StoreError, match="cannot be used") as refused:
            open_database(url)
        assert "secret" not in str(refused.value)


class TestSubmissions:
    def test_is_received_and_its_bundle_lies_under_its_hash(self, store: Store) -> None:
        submission = receive(store)
        status = store.status(submission)
        assert status is not None
        assert (status.id, status.state, status.verdict, status.summary) == (submission, "received", None, None)
        assert hashlib.sha256(store.path(submission).read_bytes()).hexdigest() == submission
        assert [path.name for path in store.bundles.iterdir()] == [f"{submission}.zip"]

    def test_the_same_bundle_twice_is_one_submission(self, store: Store) -> None:
        file = store.bundles / "again.part"
        submission = receive(store)
        file.write_bytes(b"bundle")
        assert store.receive(file, submission) == (store.status(submission), False)
        assert store.counts() == {"received": 1, "verified": 0, "rejected": 0}
        assert store.queue.claim("a", 60) == submission
        assert store.queue.claim("b", 60) is None

    def test_another_process_sees_it(self, store: Store, open_store: Callable[[], Store]) -> None:
        submission = receive(store)
        assert open_store().status(submission) == store.status(submission)

    def test_is_verified_with_share_and_seed_and_time(
        self, store: Store, make_summary: MakeSummary, clock: Any
    ) -> None:
        submission = receive(store)
        assert store.conclude(submission, VERIFIED, make_summary())
        status = store.status(submission)
        assert status is not None
        assert (status.state, status.verdict, status.summary) == ("verified", VERIFIED, make_summary())
        assert status.judged_at == clock.now
        assert store.verified() == [status]

    def test_is_rejected_with_the_reason(self, store: Store) -> None:
        submission = receive(store)
        assert store.conclude(submission, REJECTED)
        status = store.status(submission)
        assert status is not None
        assert (status.state, status.verdict) == ("rejected", REJECTED)
        assert store.verified() == []

    def test_a_reason_may_quote_what_postgresql_cannot_keep(self, store: Store) -> None:
        submission = receive(store)
        assert store.conclude(submission, Verdict(state="rejected", why="'a\0b' is no problem of the run"))
        status = store.status(submission)
        assert status is not None
        assert status.verdict == Verdict(state="rejected", why="'a\\0b' is no problem of the run")

    def test_the_first_verdict_stays(self, store: Store, make_summary: MakeSummary) -> None:
        submission = receive(store)
        assert store.conclude(submission, REJECTED)
        assert not store.conclude(submission, VERIFIED, make_summary())
        status = store.status(submission)
        assert status is not None
        assert (status.verdict, status.summary) == (REJECTED, None)

    def test_one_that_was_rejected_cannot_be_had_verified_by_posting_it_again(self, store: Store) -> None:
        submission = receive(store)
        store.conclude(submission, REJECTED)
        receive(store)
        assert store.queue.claim("a", 60) is None
        assert store.counts() == {"received": 0, "verified": 0, "rejected": 1}

    def test_one_that_nobody_posted_is_not_known(self, store: Store) -> None:
        assert store.status("0" * 64) is None

    def test_summaries_are_made_anew_from_the_bundles(self, store: Store, make_summary: MakeSummary) -> None:
        first, second, third = (receive(store, content) for content in (b"1", b"2", b"3"))
        store.conclude(first, VERIFIED, make_summary())
        store.conclude(second, VERIFIED, make_summary())
        store.conclude(third, REJECTED)
        assert store.rescore(lambda path: make_summary(0.1 * int(path.read_bytes()))) == 2
        scores = {status.id: status.summary.metrics["eff@1"][0] for status in store.verified() if status.summary}
        assert scores == {first: pytest.approx(0.1), second: pytest.approx(0.2)}

    def test_summaries_stay_when_one_cannot_be_made_anew(self, store: Store, make_summary: MakeSummary) -> None:
        for content in (b"1", b"2"):
            store.conclude(receive(store, content), VERIFIED, make_summary())
        before = store.verified()

        def derive(path: Path) -> Summary:
            if path.read_bytes() == b"2":
                raise ValueError("no bundle")
            return make_summary(0.9)

        with pytest.raises(ValueError, match="no bundle"):
            store.rescore(derive)
        assert store.verified() == before


class TestQueue:
    def test_first_come_first_served_and_each_to_one_worker(self, store: Store) -> None:
        first, second = receive(store, b"1"), receive(store, b"2")
        assert [store.queue.claim(worker, 60) for worker in "abc"] == [first, second, None]

    def test_a_lease_that_runs_out_gives_it_to_another(self, store: Store, clock: Any) -> None:
        submission = receive(store)
        store.queue.claim("a", 60)
        clock.now += 59
        assert store.queue.claim("b", 60) is None
        clock.now += 1
        assert store.queue.claim("b", 60) == submission

    def test_who_renews_in_time_keeps_it(self, store: Store, clock: Any) -> None:
        submission = receive(store)
        store.queue.claim("a", 60)
        clock.now += 50
        assert store.queue.renew(submission, "a", 60)
        clock.now += 50
        assert store.queue.claim("b", 60) is None

    def test_who_lost_it_cannot_renew(self, store: Store, clock: Any) -> None:
        submission = receive(store)
        store.queue.claim("a", 60)
        clock.now += 60
        store.queue.claim("b", 60)
        assert not store.queue.renew(submission, "a", 60)

    def test_who_gives_it_back_leaves_it_to_others(self, store: Store) -> None:
        submission = receive(store)
        store.queue.claim("a", 60)
        store.queue.renew(submission, "a", 0)
        assert store.queue.claim("b", 60) == submission

    def test_one_that_fails_its_workers_does_not_keep_others_waiting(self, store: Store, clock: Any) -> None:
        poison, sound = receive(store, b"1"), receive(store, b"2")
        assert store.queue.claim("a", 60) == poison
        clock.now += 61
        assert [store.queue.claim(worker, 60) for worker in "bc"] == [sound, poison]

    def test_a_verdict_takes_it_out(self, store: Store, clock: Any) -> None:
        submission = receive(store)
        store.queue.claim("a", 60)
        store.conclude(submission, REJECTED)
        clock.now += 61
        assert store.queue.claim("b", 60) is None
        assert not store.queue.renew(submission, "a", 60)

    def test_many_workers_at_once_never_take_the_same(self, store: Store, open_store: Callable[[], Store]) -> None:
        expected = {receive(store, bytes([number])) for number in range(40)}
        taken: Counter[str] = Counter()
        stores = [open_store() for _ in range(4)]

        def work(number: int) -> None:
            while (submission := stores[number].queue.claim(f"worker {number}", 60)) is not None:
                taken[submission] += 1

        threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert taken == dict.fromkeys(expected, 1)

    def test_what_a_killed_worker_held_comes_back_after_its_lease(
        self, store: Store, database_url: str, tmp_path: Path, clock: Any
    ) -> None:
        """Killed as kill -9 does it, in a process of its own that holds a claim and a connection."""
        submission = receive(store)
        code = (
            "import sys, time; from pathlib import Path; from instret.leaderboard.store import Store\n"
            "store = Store(Path(sys.argv[1]), sys.argv[2], lambda: float(sys.argv[3]))\n"
            "print(store.queue.claim('doomed', 60), flush=True); time.sleep(600)"
        )
        worker = subprocess.Popen(
            [sys.executable, "-c", code, tmp_path, database_url, str(clock.now)], stdout=subprocess.PIPE, text=True
        )
        assert worker.stdout
        assert worker.stdout.readline().strip() == submission
        worker.send_signal(signal.SIGKILL)
        worker.wait()
        worker.stdout.close()
        assert store.queue.claim("another", 60) is None
        clock.now += 60
        assert store.queue.claim("another", 60) == submission


class TestTokens:
    def test_a_secret_is_known_again_and_not_kept(self, store: Store) -> None:
        secret = store.tokens.make("me")
        token = store.tokens.admit(secret, 3)
        assert token is not None
        assert token != secret
        assert store.tokens.admit(secret, 3) == token
        assert store.tokens.admit(secret + "x", 3) is None

    def test_a_name_has_one_token(self, store: Store) -> None:
        store.tokens.make("me")
        with pytest.raises(StoreError, match="'me' has a token already"):
            store.tokens.make("me")

    def test_a_removed_token_is_not_valid_and_the_name_is_free(self, store: Store) -> None:
        secret = store.tokens.make("me")
        assert store.tokens.remove("me")
        assert store.tokens.admit(secret, 3) is None
        assert not store.tokens.remove("me")
        assert store.tokens.admit(store.tokens.make("me"), 3)

    def test_so_many_posts_an_hour_and_no_more(self, store: Store, clock: Any) -> None:
        mine, yours = store.tokens.make("me"), store.tokens.make("you")
        for _ in range(3):
            assert store.tokens.admit(mine, 3)
        for _ in range(2):
            with pytest.raises(TooManyPosts):
                store.tokens.admit(mine, 3)
        assert store.tokens.admit(yours, 3)
        clock.now += HOUR_S - 1
        with pytest.raises(TooManyPosts):
            store.tokens.admit(mine, 3)
        clock.now += 1
        assert store.tokens.admit(mine, 3)

    def test_posts_at_the_same_moment_are_counted_too(self, store: Store, open_store: Callable[[], Store]) -> None:
        secret, admitted = store.tokens.make("me"), list[str | None]()
        stores = [open_store() for _ in range(4)]

        def post(number: int) -> None:
            for _ in range(5):
                with contextlib.suppress(TooManyPosts):
                    admitted.append(stores[number].tokens.admit(secret, 7))

        threads = [threading.Thread(target=post, args=(number,)) for number in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(admitted) == 7
