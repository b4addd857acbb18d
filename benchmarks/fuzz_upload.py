"""Whether an upload can break the service: mutated bundles and mutated requests, to a real service on loopback.

    python benchmarks/fuzz_upload.py [--bundles 10000] [--seed 0]

Mutations are of bytes, of the zip, of the request, and of the fields of the records with hashes, seal and scores made
to fit again, so that they reach what is deepest. Wanted: no answer of 5xx, no file outside the folder of uploads, and
of what is taken in every bundle rejected by the workers, unless its results are the true ones.
"""

import argparse
import contextlib
import http.client
import io
import os
import random
import socket
import sys
import tempfile
import warnings
import zipfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
from load import running
from service import honest_bundle, own_cache, resealed, write_problem

from instret.drive import Settings
from instret.errors import UsageError
from instret.hosting import Verifier
from instret.leaderboard import Bundle, pack, read_bundle
from instret.leaderboard.store import Store
from instret.leaderboard.worker import work_on
from instret.problems import ProblemSet
from instret.records import Manifest, Result, canonical, samples_digest
from instret.samples import Sample
from instret.sandbox import Cache
from instret.sandbox.wasm.engine import WasmEngine
from instret.score import score_run
from instret.submission import Submission

Rng = random.Random
CONTENT = ("card.json", "samples.jsonl", "results.jsonl", "scores.json")
NAMES = ("manifest.json", *CONTENT)
ELSEWHERE = (
    *("../escaped", "../../escaped", "/tmp/escaped", "..\\escaped", "C:\\escaped", "a/../../escaped", "\0", "x" * 5000),
    *("card.json\0", "./card.json", "CARD.JSON", "bundles/escaped", "\u202ecard.json"),
)
VALUES: tuple[Any, ...] = (
    *(None, True, "", "nothing", 0, -1, 1, 2**31, 2**53, 2**63 - 1, -(2**63), 2**64, 10**400, 0.5, -0.0, 1e308),
    *([], {}, [[]], "\0", "\ud7ff\uffff", "\n", "../escaped", "x" * 10_000, "9" * 5_000, [0] * 1_000),
)
# What a text may become and still be one that could stand there.
TEXTS = ("accepted", "wrong_answer", "budget_exceeded", "pass\n{}", "{}\n# more", "{0}{0}", "other", "\0{}")


def bytes_of(honest: Submission, rng: Rng) -> bytes:
    """Some bytes are others, missing, there twice, or in another place."""
    packed = bytearray(pack(honest.bundle))
    for _ in range(rng.choice((1, 1, 2, 10, 100))):
        start = rng.randrange(len(packed))
        end = min(len(packed), start + rng.choice((1, 1, 4, 100, 1000)))
        match rng.randrange(5):
            case 0:
                packed[start] ^= 1 << rng.randrange(8)
            case 1:
                packed[start:end] = rng.randbytes(end - start)
            case 2:
                packed[start:start] = packed[start:end]
            case 3 if end - start < len(packed):
                del packed[start:end]
            case _:
                packed[start:end] = bytes(end - start)
    return bytes(packed)


def cut(honest: Submission, rng: Rng) -> bytes:
    """The end is missing, or there is more."""
    packed = pack(honest.bundle)
    return packed[: rng.randrange(len(packed))] if rng.random() < 0.8 else packed + rng.randbytes(rng.randrange(1, 100))


def zipped(honest: Submission, rng: Rng) -> bytes:
    """Another zip of the same files: order, compression, names, kinds of file, files too many or twice."""
    files = [(name, content) for name, content in zip(NAMES, contents(honest.bundle), strict=True)]
    if rng.random() < 0.3:
        rng.shuffle(files)
    if rng.random() < 0.3:
        files.append((rng.choice((*ELSEWHERE, *NAMES)), rng.randbytes(10)))
    if rng.random() < 0.3:
        files.pop(rng.randrange(len(files)))
    if rng.random() < 0.4 and files:
        place = rng.randrange(len(files))
        files[place] = rng.choice(ELSEWHERE), files[place][1]
    how = rng.choice((zipfile.ZIP_STORED, zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2))
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", how) as archive:
        for name, content in files:
            member = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            member.external_attr = rng.choice((0o100644, 0o120777, 0o040755)) << 16
            # A name that is there twice is what this is about.
            with warnings.catch_warnings(action="ignore"):
                archive.writestr(member, content, how)
        archive.comment = rng.choice((b"", b"PK\3\4"))
    return packed.getvalue()


def bomb(honest: Submission, rng: Rng) -> bytes:
    """Small, and large once it is inflated, or said to be."""
    if rng.random() < 0.5:
        packed = bytearray(pack(honest.bundle))
        size = packed.index(b"PK\3\4", rng.randrange(len(packed) // 2)) + rng.choice((18, 22))
        packed[size : size + 4] = rng.choice((b"\xff\xff\xff\xff", b"\xff\xff\xff\x7f", b"\0\0\0\x80"))
        return bytes(packed)
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in NAMES:
            archive.writestr(name, bytes(rng.choice((1 << 20, 10 << 20))))
    return inner.getvalue()


def contents(bundle: Bundle) -> list[bytes]:
    """What `pack` writes, in its order."""
    with zipfile.ZipFile(io.BytesIO(pack(bundle))) as archive:
        return [archive.read(name) for name in NAMES]


def changed(value: Any, rng: Rng) -> Any:
    """The same JSON, but for one place in it."""
    places: list[tuple[Any, Any]] = []

    def walk(node: Any) -> None:
        for key in node if isinstance(node, dict) else range(len(node)) if isinstance(node, list) else ():
            places.append((node, key))
            walk(node[key])

    walk(value)
    if not places:
        return rng.choice(VALUES)
    node, key = rng.choice(places)
    match rng.randrange(10):
        case 0:
            del node[key]
        case 1 if isinstance(node, dict):
            node[rng.choice(("more", "\0", "task_id", ""))] = rng.choice(VALUES)
        case 2 if isinstance(node, list):
            node.append(node[key])
        case 3 | 4 | 5 | 6 if isinstance(node[key], int):
            node[key] += rng.choice((-1, 1, 1, 1000))
        case 3 | 4 | 5 | 6 if isinstance(node[key], str):
            node[key] = rng.choice(TEXTS).format(node[key])
        case _:
            node[key] = rng.choice(VALUES)
    return value


def encoded(value: Any) -> bytes:
    """As the records are written; numbers that have no place in one are written all the same."""
    try:
        return msgspec.json.encode(value, order="deterministic")
    except (OverflowError, msgspec.MsgspecError):
        return repr(value).encode("utf-8", "replace")


def fields(honest: Submission, rng: Rng, *, scored: bool = False) -> bytes:
    """A record says something else, and hashes and seal are made to fit."""
    files, run = dict(honest.bundle.files), bytes(honest.bundle.manifest.run)
    for _ in range(rng.choice((1, 1, 1, 3))):
        name = rng.choice(("run", "samples.jsonl", "results.jsonl") if scored else ("run", *CONTENT))
        if name == "run":
            run = encoded(changed(msgspec.json.decode(run), rng))
            continue
        lines = files[name].splitlines() or [b"{}"]
        place = rng.randrange(len(lines))
        lines[place] = encoded(changed(msgspec.json.decode(lines[place]), rng))
        files[name] = b"".join(line + b"\n" for line in lines)
    if scored:
        run, files = fitting(run, files)
    return pack(resealed(honest.bundle, files, run))


def fitting(run: bytes, files: dict[str, bytes]) -> tuple[bytes, dict[str, bytes]]:
    """Digest and scores computed anew, where that can be done."""
    try:
        manifest = msgspec.json.decode(run, type=Manifest)
        samples = [msgspec.json.decode(line, type=Sample) for line in files["samples.jsonl"].splitlines()]
        results = [msgspec.json.decode(line, type=Result) for line in files["results.jsonl"].splitlines()]
        manifest = msgspec.structs.replace(manifest, samples_digest=samples_digest(samples))
        scores = canonical(score_run(manifest, samples, results)) + b"\n"
    except (UsageError, ValueError, ArithmeticError, LookupError, TypeError):
        return run, files
    return canonical(manifest), files | {"scores.json": scores}


def fitted(honest: Submission, rng: Rng) -> bytes:
    """Likewise, and the digest of the samples and the scores too."""
    return fields(honest, rng, scored=True)


def same(honest: Submission, rng: Rng) -> bytes:
    """The bundle as it is."""
    return pack(honest.bundle)


BODIES: tuple[Callable[[Submission, Rng], bytes], ...] = (bytes_of, cut, zipped, bomb, fields, fitted, fitted, same)


def request(body: bytes, token: str, rng: Rng) -> bytes:
    """A request that is wrong around its body; the connection ends after it."""
    length: Any = len(body)
    lines = {"Host": "x", "Authorization": f"Bearer {token}", "Content-Length": length}
    first = "POST /submissions HTTP/1.1"
    match rng.randrange(10):
        case 0:
            body = body[: rng.randrange(len(body))]
        case 1:
            lines["Content-Length"] = rng.choice((0, 1, length - 1, length + 1, 10**12, 10**30))
        case 2:
            lines["Content-Length"] = rng.choice(("", "-1", "+5", "0x10", "1e3", f"{length}, {length}", "\u0663"))
        case 3:
            lines["X-" + "a" * rng.choice((1, 70_000))] = "b" * rng.choice((1, 70_000, 1 << 20))
        case 4:
            lines |= {f"X-{number}": "y" for number in range(rng.choice((100, 5_000)))}
        case 5:
            lines["Transfer-Encoding"] = rng.choice(("chunked", "gzip, chunked", "identity", "\x0b"))
        case 6:
            lines["Authorization"] = rng.choice(
                ("", "Bearer", "Basic Og==", "Bearer \xff", f"bearer  {token}", "B" * 70_000)
            )
        case 7:
            lines["Content-Type"] = rng.choice(("", "multipart/form-data; boundary=x", "application/json", "\xff" * 99))
        case 8:
            first = rng.choice(
                (
                    "POST /submissions/../../etc HTTP/1.1",
                    "POST /submissions HTTP/9",
                    "POST",
                    "\0",
                    "PUT /submissions HTTP/1.1",
                )
            )
        case _:
            lines["Expect"] = "100-continue"
    head = "\r\n".join([first, *(f"{name}: {value}" for name, value in lines.items())])
    return head.encode("utf-8") + b"\r\n\r\n" + body


def status_of(port: int, raw: bytes) -> str:
    """What a raw request is answered, if at all."""
    with socket.create_connection(("127.0.0.1", port), timeout=60) as connection:
        try:
            connection.sendall(raw)
            connection.shutdown(socket.SHUT_WR)
            while (answer := connection.recv(1 << 16)).startswith(b"HTTP/1.1 100"):
                continue
        except OSError:
            return "closed"
    return answer[9:12].decode() or "closed"


def listing(sandbox: Path, uploads: Path) -> set[Path]:
    """Every file of the sandbox but uploads."""
    return {path for path in sandbox.rglob("*") if uploads not in path.parents}


def judge_all(store: Store, honest: Submission, problems: ProblemSet, cache: Cache) -> bool:
    """Let a worker judge what was taken in, and print what is verified though its results are others.

    A program may be another, with a comment more, say, as long as what is said of it holds.
    """
    with contextlib.closing(Verifier({problems.name: problems}, WasmEngine(), cache, 1.0, Settings())) as verifier:
        work_on(store, verifier.judge, "worker", lambda event, **facts: None, once=True)
    wrong = []
    for status in store.verified():
        files = read_bundle(store.path(status.id)).files
        changes = [name for name in CONTENT if files[name] != honest.bundle.files[name]]
        print(f"verified: {status.id[:12]}, changed: {', '.join(changes) or 'nothing'}")
        if {"results.jsonl", "scores.json"} & set(changes):
            wrong.append(status.id)
    print(f"judged: {store.counts()}; verified with other results: {wrong}")
    return not wrong and not store.counts()["received"]


def fuzz(port: int, token: str, honest: Submission, count: int, rng: Rng) -> dict[str, Counter[str]]:
    """Answers by kind of mutation."""
    found: dict[str, Counter[str]] = {}
    for _ in range(count):
        mutate = rng.choice((*BODIES, None))
        if mutate is None:
            status = status_of(port, request(pack(honest.bundle), token, rng))
        else:
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
            connection.request("POST", "/submissions", mutate(honest, rng), {"Authorization": f"Bearer {token}"})
            status = str(connection.getresponse().status)
            connection.close()
        found.setdefault(mutate.__name__ if mutate else "request", Counter())[status] += 1
    return found


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--bundles", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=0)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch, own_cache(Path(scratch) / "cache") as cache:
        folder, sandbox = Path(scratch), Path(scratch) / "sandbox"
        for name in ("home", "tmp", "store"):
            (sandbox / name).mkdir(parents=True)
        os.environ |= {"HOME": str(sandbox / "home"), "TMPDIR": str(sandbox / "tmp")}
        os.chdir(sandbox)
        problems = write_problem(folder / "problems")
        honest = honest_bundle(problems, cache, folder / "run")
        database = f"sqlite:///{folder / 'leaderboard.sqlite'}"
        store = Store(sandbox / "store", database)
        token = store.tokens.make("fuzzer")
        before = listing(sandbox, store.bundles)
        with running(folder, sandbox / "store", database, folder / "problems", workers=0) as board:
            found = fuzz(board.port, token, honest, chosen.bundles, random.Random(chosen.seed))
        outside = listing(sandbox, store.bundles) ^ before
        left = [path.name for path in store.bundles.iterdir() if path.suffix != ".zip"]
        for kind, answers in sorted(found.items()):
            print(f"{kind:10} " + "  ".join(f"{status}: {times}" for status, times in sorted(answers.items())))
        faults = sum(times for answers in found.values() for status, times in answers.items() if status[0] == "5")
        # Also those that a client which had gone did not hear.
        logged = sum(line.get("status", 0) >= 500 for line in board.service.events())
        print(
            f"answers of 5xx: {faults}, in the log: {logged}; files outside the uploads: {sorted(map(str, outside))}; unfinished: {left}"
        )
        is_judged = judge_all(store, honest, problems, cache)
        store.close()
    sys.exit(bool(faults or logged or outside or left) or not is_judged)


if __name__ == "__main__":
    main()
