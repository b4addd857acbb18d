"""Whether forged submissions are found out: bundles forged at random, each made to fit as far as a clever forger can
(digests, hashes, the seal, and scores computed from what was forged), and how often a share finds a forgery.

    python benchmarks/forgery.py RUN [--forgeries 100] [--trials 1000] [--fraction 0.1] [--seed 0]

RUN is a finished run on the catalog, of a moderate size: every forged bundle is replayed up to the first difference.
With `evaluate --complexity`, growth is forged too.
"""

import argparse
import random
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec

from instret.bench import bench_maker
from instret.drive import Settings
from instret.errors import UsageError
from instret.leaderboard import Bundle, BundleError, Card, Share, pack, seal, unpack, unseen_chance
from instret.problems import CATALOG, ProblemSet, load_folder
from instret.records import Result, canonical, samples_digest
from instret.sandbox import Cache, Pool, Verdict
from instret.sandbox.wasm.artefact import cache_directory
from instret.sandbox.wasm.engine import WasmEngine
from instret.score import score_run, with_growth
from instret.submission import Submission, read_submission
from instret.submit import make_bundle
from instret.verify import verify

replace = msgspec.structs.replace
Rng = random.Random


def sealed(honest: Submission, **parts: Any) -> bytes:
    """A bundle of these parts, with all that follows from them made anew."""
    samples, results = parts.get("samples", honest.samples), parts.get("results", honest.results)
    run = replace(parts.get("run", honest.run), samples_digest=samples_digest(samples))
    # Told only where it is what was forged: nobody is asked for it.
    growth = parts.get("growth", ())
    scores = parts.get("scores") or with_growth(score_run(run, samples, results), growth)
    bundle = seal(
        Card(model="forged"),
        canonical(run),
        b"".join(canonical(sample) + b"\n" for sample in samples),
        b"".join(canonical(result) + b"\n" for result in results),
        canonical(scores) + b"\n",
        b"".join(canonical(one) + b"\n" for one in growth),
        instret=honest.bundle.manifest.instret,
        problem_set_digest=honest.bundle.manifest.problem_set_digest,
    )
    return pack(bundle)


def changed(results: list[Result], place: int, **fields: Any) -> list[Result]:
    return [*results[:place], replace(results[place], **fields), *results[place + 1 :]]


def cost(honest: Submission, rng: Rng) -> bytes:
    """An execution that counts is said to be cheaper."""
    place = rng.choice([place for place, result in enumerate(honest.results) if result.level])
    less = int(honest.results[place].instructions * rng.uniform(0.5, 1))
    return sealed(honest, results=changed(honest.results, place, instructions=less))


def verdict(honest: Submission, rng: Rng) -> bytes:
    """A sample that failed is said to be right to the end, as cheap as the reference on every input."""
    whole: dict[str, list[Result]] = {}
    for result in honest.results:
        whole.setdefault(result.task_id, [])
        if result.verdict == Verdict.ACCEPTED and result.sample == right_sample(honest, result.task_id):
            whole[result.task_id].append(result)
    failures = [result for result in honest.results if result.verdict != Verdict.ACCEPTED and whole[result.task_id]]
    failed = rng.choice(failures)
    kept = [result for result in honest.results if (result.task_id, result.sample) != (failed.task_id, failed.sample)]
    forged = [
        replace(result, sample=failed.sample, instructions=result.reference_instructions)
        for result in whole[failed.task_id]
    ]
    results = sorted(kept + forged, key=lambda result: (result.task_id, result.sample, result.level, result.case))
    return sealed(honest, results=results)


def right_sample(honest: Submission, task_id: str) -> int | None:
    """A sample of a problem that is right to the end."""
    levels = len(honest.run.problems[task_id].cases)
    return next(
        (
            score.sample
            for score in honest.scores.by_sample
            if score.task_id == task_id and score.verdict == Verdict.ACCEPTED and score.levels_completed == levels
        ),
        None,
    )


def code(honest: Submission, rng: Rng) -> bytes:
    """A program is another one: a statement more, or somebody else's."""
    place = rng.randrange(len(honest.samples))
    sample = honest.samples[place]
    others = [other.code for other in honest.samples if other.task_id == sample.task_id and other.code != sample.code]
    text = rng.choice([f"forged = {rng.randrange(1000)}\n{sample.code}", *others])
    samples = [*honest.samples[:place], replace(sample, code=text), *honest.samples[place + 1 :]]
    return sealed(honest, samples=samples)


def score(honest: Submission, rng: Rng) -> bytes:
    """A score is better than the results say."""
    name = rng.choice(sorted(honest.scores.metrics))
    old = honest.scores.metrics[name]
    metrics = honest.scores.metrics | {name: replace(old, value=old.value + rng.uniform(0.001, 0.1))}
    return sealed(honest, scores=replace(honest.scores, metrics=metrics, complexity=None))


def chain(honest: Submission, rng: Rng) -> bytes:
    """One byte of a hash, of the seal, or of what they protect is another, and nothing is made to fit."""
    packed = bytearray(pack(honest.bundle))
    place = rng.randrange(len(packed))
    packed[place] ^= 1 << rng.randrange(8)
    return bytes(packed)


def growth(honest: Submission, rng: Rng) -> bytes:
    """A program of another class, or of none, is said to grow as the best known solution does."""
    chosen = rng.choice([one for one in honest.growth if one.same_as is None and not one.as_declared])
    forged = [
        replace(one, time=one.declared, as_declared=True, decided_by="levels", beside=None)
        if one.task_id == chosen.task_id and chosen.sample in (one.sample, one.same_as)
        else one
        for one in honest.growth
    ]
    return sealed(honest, growth=forged)


FORGERIES: tuple[Callable[[Submission, Rng], bytes], ...] = (verdict, cost, code, score, chain)


class Verifier:
    """Says why a bundle is rejected, or ""."""

    def __init__(self, problems: ProblemSet, cache: Cache) -> None:
        self._problems, self._engine, self._cache = problems, WasmEngine(), cache
        self.pool = Pool(bench_maker(self._engine, self._engine), 2)

    def reason(self, packed: bytes, share: Share) -> str:
        try:
            submission = read_submission(unpack(packed, "bundle"), "bundle")
            found = verify(submission, self._problems, self._engine, self.pool, self._cache, share, Settings())
        except (BundleError, UsageError) as error:
            return str(error)
        return str(found.mismatch or "")


def all_rejected(honest: Submission, verifier: Verifier, count: int, rng: Rng) -> bool:
    """Forge and verify, and print what was found of each kind."""
    made, found = Counter[str](), Counter[str]()
    forgeries = (*FORGERIES, growth) if honest.growth else FORGERIES
    for number in range(count):
        forgery = forgeries[number % len(forgeries)]
        reason = verifier.reason(forgery(honest, rng), Share(1.0, 0))
        made[forgery.__name__] += 1
        found[forgery.__name__] += bool(reason)
        print(f"{number:4} {forgery.__name__:8} {reason or 'NOT FOUND OUT'}"[:180], flush=True)
    for name in made:
        print(f"{name:8} {found[name]} of {made[name]} rejected")
    return made == found


def detections(honest: Submission, verifier: Verifier, trials: int, fraction: float, rng: Rng) -> bool:
    """How often a share holds a forged execution, beside the chance that we print; some trials in full."""
    count, agrees = len(honest.results), True
    print(f"\nforged   found in {trials} trials   expected   (standard error)")
    for forged in (1, 2, 5, 10, 20, 50):
        places = set(rng.sample(range(count), forged))
        found = sum(bool(places & set(Share(fraction, seed).choose(count))) for seed in range(trials))
        replayed = len(Share(fraction, 0).choose(count))
        expected = 1 - unseen_chance(count, replayed, forged)
        error = (expected * (1 - expected) / trials) ** 0.5
        agrees &= abs(found / trials - expected) <= 4 * error
        print(f"{forged:6}   {found / trials:20.4f}   {expected:8.4f}   ({error:.4f})", flush=True)
    return agrees


def executed(honest: Submission, verifier: Verifier, trials: int, fraction: float, rng: Rng) -> bool:
    """Whether a bundle with ten forged costs is rejected for just those seeds whose share holds one of them."""
    count = len(honest.results)
    places = set(rng.sample(range(count), min(10, count)))
    results = [
        replace(result, instructions=result.instructions - 1) if place in places else result
        for place, result in enumerate(honest.results)
    ]
    packed, agree = sealed(honest, results=results), 0
    for seed in range(trials):
        share = Share(fraction, seed)
        agree += bool(verifier.reason(packed, share)) == bool(places & set(share.choose(count)))
    print(f"\nreplayed for real: {agree} of {trials} trials end as the choice of executions says")
    return agree == trials


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("run", type=Path)
    parser.add_argument("--forgeries", type=int, default=100)
    parser.add_argument("--trials", type=int, default=1000)
    parser.add_argument("--executed-trials", type=int, default=30)
    parser.add_argument("--fraction", type=float, default=0.1)
    parser.add_argument("--seed", type=int, default=0)
    arguments = parser.parse_args()
    problems, rng = load_folder(CATALOG, "catalog"), random.Random(arguments.seed)
    cache = Cache(cache_directory())
    verifier = Verifier(problems, cache)
    try:
        bundle: Bundle = unpack(make_bundle(arguments.run, Card(model="honest"), problems), "bundle")
        honest = read_submission(bundle, "bundle")
        assert not verifier.reason(pack(bundle), Share(1.0, 0)), "the honest bundle is rejected"
        print(f"{len(honest.results)} executions of {len(honest.samples)} samples")
        sound = all_rejected(honest, verifier, arguments.forgeries, rng)
        sound &= detections(honest, verifier, arguments.trials, arguments.fraction, rng)
        sound &= executed(honest, verifier, arguments.executed_trials, arguments.fraction, rng)
    finally:
        verifier.pool.close()
        cache.close()
    sys.exit(not sound)


if __name__ == "__main__":
    main()
