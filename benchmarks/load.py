"""Whether a leaderboard under load loses or doubles a submission, and how long it lets submitters wait.

    python benchmarks/load.py [--database URL] [--submitters 50] [--bundles 20] [--workers 2] [--kills 30] [--seed 0]

A service and workers as processes of their own on loopback; every submitter posts one bundle after the other, each
over a connection of its own as `instret submit` does, and the same one again when the connection breaks. A POST takes
from its connection to its answer; the kills also cost time between one attempt and the next, which is told apart.
First in peace; then with kill -9 of the service and of workers at random,
each started again at once. Afterwards every submission must have one verdict, and one place on the leaderboard. The
database has to be empty; default: SQLite.
"""

import argparse
import contextlib
import http.client
import json
import random
import socket
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from service import Process, honest_bundle, own_cache, packed_bundles, write_problem

from instret.leaderboard.store import Store

WANTED_P95_MS = 500
_PAUSE_S = 0.2


@dataclass
class Posts:
    """What came of posting, collected by all submitters.

    Attributes:
        seconds: of each POST that was answered.
        waits: from the first attempt to post a bundle to its answer.
        statuses: of all answers, and how many attempts had none.
        ids: of the submissions.
    """

    seconds: list[float] = field(default_factory=list)
    waits: list[float] = field(default_factory=list)
    statuses: Counter[str] = field(default_factory=Counter)
    ids: set[str] = field(default_factory=set)


@dataclass(frozen=True)
class Board:
    """A leaderboard that runs.

    Attributes:
        port: of the service, on 127.0.0.1.
        service: its process.
        workers: likewise.
    """

    port: int
    service: Process
    workers: list[Process]

    def ask(self, method: str, path: str, body: bytes | None = None, token: str = "") -> tuple[int, Any]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            connection.request(method, path, body, {"Authorization": f"Bearer {token}"} if token else {})
            answer = connection.getresponse()
            return answer.status, json.loads(answer.read())
        finally:
            connection.close()


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])


@contextlib.contextmanager
def running(folder: Path, store_folder: Path, database: str, problems: Path, workers: int) -> Iterator[Board]:
    """A leaderboard of processes; their logs are in the folder."""
    store = ("--store", store_folder, "--database", database)
    port, started = free_port(), []
    try:
        started.append(Process(folder / "service.log", "serve", *store, "--port", port, "--hourly", 10**6))
        for number in range(workers):
            log = folder / f"worker {number}.log"
            started.append(Process(log, "work", *store, "--problems", problems, "--jobs", 1))
        yield Board(port, started[0], started[1:])
    finally:
        for process in started:
            process.stop()


def submit(board: Board, bundles: list[bytes], token: str, posts: Posts) -> None:
    """Post each until it was answered."""
    for bundle in bundles:
        first = time.perf_counter()
        while True:
            begun = time.perf_counter()
            try:
                status, answer = board.ask("POST", "/submissions", bundle, token)
            except (OSError, http.client.HTTPException):
                posts.statuses["no answer"] += 1
                time.sleep(_PAUSE_S)
                continue
            posts.seconds.append(time.perf_counter() - begun)
            posts.waits.append(time.perf_counter() - first)
            posts.statuses[str(status)] += 1
            if status in (200, 201):
                posts.ids.add(answer["id"])
                break
            raise SystemExit(f"a sound bundle was answered {status}: {answer}")


def kill_at_random(board: Board, kills: int, rng: random.Random) -> None:
    for _ in range(kills):
        time.sleep(rng.uniform(0.1, 1.0))
        victim = rng.choice([board.service, *board.workers])
        victim.kill()
        victim.start()
    for process in (board.service, *board.workers):
        process.wait()


def trial(board: Board, bundles: list[list[bytes]], tokens: list[str], kills: int, rng: random.Random) -> bool:
    """Let all submitters loose, wait until nothing waits any more, and print what came of it."""
    posts, judged_before, cpu_before_s = Posts(), len(judged(board)), board.service.cpu_s()
    threads = [threading.Thread(target=submit, args=(board, *own, posts)) for own in zip(bundles, tokens, strict=True)]
    threads.append(threading.Thread(target=kill_at_random, args=(board, kills, rng)))
    begun = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads[:-1]:
        thread.join()
    wanted, posted = sum(map(len, bundles)), time.perf_counter() - begun
    p50, p95, most = (1000 * float(np.quantile(posts.seconds, part)) for part in (0.5, 0.95, 1))
    answers = ", ".join(f"{count} times {status}" for status, count in sorted(posts.statuses.items()))
    print(f"  {wanted} bundles posted in {posted:.1f} s; {answers}")
    print(
        f"  POST: p50 {p50:.0f} ms, p95 {p95:.0f} ms ({p95 / WANTED_P95_MS:.2f} of what is wanted), max {most:.0f} ms",
        flush=True,
    )
    if kills:
        print(f"  with the attempts before it: p95 {1000 * np.quantile(posts.waits, 0.95):.0f} ms", flush=True)
    else:
        cpu_s = board.service.cpu_s() - cpu_before_s
        print(f"  of the service's processor: {1000 * cpu_s / wanted:.1f} ms for each", flush=True)
    threads[-1].join()
    while board.ask("GET", "/health")[1]["received"]:
        time.sleep(_PAUSE_S)
    print(f"  all judged after {time.perf_counter() - begun:.1f} s")
    is_sound = check(board, posts.ids, wanted)
    again = len(judged(board)) - judged_before - wanted
    print(f"  judged more than once: {again}", flush=True)
    return is_sound and (bool(kills) or not again)


def judged(board: Board) -> list[str]:
    """Every submission as often as a worker said that it was judged."""
    return [line["submission"] for each in board.workers for line in each.events() if line["event"] == "judged"]


def check(board: Board, ids: set[str], wanted: int) -> bool:
    """Whether each submission is there, and verified, and ranked once."""
    states = Counter(board.ask("GET", f"/submissions/{submission}")[1]["state"] for submission in ids)
    rankings = board.ask("GET", "/leaderboard")[1]
    ranked = Counter(status["id"] for ranking in rankings for status in ranking["submissions"])
    lost, doubled = wanted - len(ids), sum(ranked[submission] - 1 for submission in ids)
    print(f"  lost: {lost}; ranked twice or not at all: {doubled}; states: {dict(states)}")
    return not lost and not doubled and states == {"verified": wanted} and all(ranked[one] == 1 for one in ids)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--database")
    parser.add_argument("--submitters", type=int, default=50)
    parser.add_argument("--bundles", type=int, default=20)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--kills", type=int, default=30)
    parser.add_argument("--seed", type=int, default=0)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch, own_cache(Path(scratch) / "cache") as cache:
        folder = Path(scratch)
        database = chosen.database or f"sqlite:///{folder / 'leaderboard.sqlite'}"
        honest = honest_bundle(write_problem(folder / "problems"), cache, folder / "run")
        store = Store(folder / "store", database)
        tokens = [store.tokens.make(f"submitter {number}") for number in range(chosen.submitters)]
        store.close()
        sound = True
        with running(folder, folder / "store", database, folder / "problems", chosen.workers) as board:
            for name, kills in (("in peace", 0), ("with kills", chosen.kills)):
                print(f"{name}: {chosen.submitters} submitters, {chosen.workers} workers, {kills} kills", flush=True)
                packed = packed_bundles(honest, name, chosen.submitters * chosen.bundles)
                shares = [packed[number :: chosen.submitters] for number in range(chosen.submitters)]
                sound &= trial(board, shares, tokens, kills, random.Random(chosen.seed))
    sys.exit(not sound)


if __name__ == "__main__":
    main()
