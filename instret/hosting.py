"""What a leaderboard asks of the face: is this bundle sound, does it replay, and what of it is compared?

bundle file of the store --> checked | judged | its summary
"""

import secrets
from collections.abc import Mapping
from pathlib import Path

import msgspec

from instret.bench import bench_maker
from instret.drive import Settings
from instret.errors import UsageError
from instret.leaderboard import BundleError, Share, read_bundle
from instret.leaderboard.status import Summary, Verdict
from instret.leaderboard.worker import Postponed
from instret.problems import ProblemSet
from instret.sandbox import Cache, Engine, InfrastructureError, Pool
from instret.score import score_run
from instret.submission import Submission, read_submission, terms_of
from instret.verify import verify

# What submitters are told must not name the server's folders.
_NAME = "bundle"


def open_bundle(file: Path) -> Submission:
    """Read a bundle of the store.

    Raises:
        BundleError: when it is unsound; in words for its submitter.
    """
    return read_submission(read_bundle(file, _NAME), _NAME)


def summary(file: Path) -> Summary:
    """What is compared of a bundle, computed from its results."""
    return _summary(open_bundle(file))


def _summary(submission: Submission) -> Summary:
    # On the leaderboard it does not pay to leave problems out, whatever the run said of them.
    run = msgspec.structs.replace(submission.run, missing="zero")
    scores = score_run(run, submission.samples, submission.results)
    return Summary(
        card=submission.bundle.card,
        terms=terms_of(run, submission.bundle.manifest.problem_set_digest),
        language=run.language,
        samples=scores.samples,
        metrics={name: (value.value, value.low, value.high) for name, value in scores.metrics.items()},
    )


class Verifier:
    """Judges bundles for a worker, one after the other in the same processes: to start one takes longer than a replay.

    Args:
        sets: that the leaderboard is about, by name.
        engine: an exact one.
        cache: keeps what the problems' own code makes.
        fraction: share of the executions to replay.
        settings: jobs and warnings.
    """

    def __init__(
        self, sets: Mapping[str, ProblemSet], engine: Engine, cache: Cache, fraction: float, settings: Settings
    ) -> None:
        self._sets = sets
        self._engine = engine
        self._cache = cache
        self._fraction = fraction
        self._settings = settings
        self._pool = Pool(bench_maker(engine, engine), settings.jobs)

    def close(self) -> None:
        """End the processes that execute."""
        self._pool.close()

    def judge(self, file: Path) -> tuple[Verdict, Summary | None]:
        """Replay a share that nobody could foresee.

        Raises:
            Postponed: when this machine fails, which says nothing of the bundle.
        """
        share = Share(self._fraction, secrets.randbits(32))
        try:
            submission = open_bundle(file)
            problems = self._sets.get(submission.run.problem_set)
            if problems is None:
                raise UsageError(
                    f"this leaderboard is about {', '.join(sorted(self._sets))}, not about {submission.run.problem_set}"
                )
            found = verify(submission, problems, self._engine, self._pool, self._cache, share, self._settings)
        except (BundleError, UsageError) as error:
            return Verdict(state="rejected", why=str(error)), None
        except InfrastructureError as error:
            raise Postponed(str(error)) from error
        if found.mismatch:
            return Verdict(state="rejected", why=str(found.mismatch)), None
        return Verdict(state="verified", share=share), _summary(submission)
