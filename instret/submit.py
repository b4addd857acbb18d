"""Make a bundle of a run, checked as a verifier will check it.

run directory + card + problem set --> the bytes of a bundle

Any finished run can be submitted. Whether its counts can be verified depends on its engine, see `verify`.
"""

import tomllib
from pathlib import Path

import msgspec

from instret import __version__
from instret.complexity.record import FILE
from instret.errors import UsageError
from instret.leaderboard import Card, pack, seal, unpack
from instret.problems import ProblemSet, releases
from instret.records import Manifest, canonical, read_record
from instret.submission import problems_of, read_submission


def load_card(model: str | None, file: Path | None) -> Card:
    """The model card.

    Args:
        model: name of the model; goes before the one in the file.
        file: TOML with the fields of a card.

    Raises:
        UsageError: when the file is no card, or nobody names the model.
    """
    try:
        fields = tomllib.loads(file.read_text("utf-8")) if file else {}
        if model is not None:
            fields["model"] = model
        if "model" not in fields:
            raise UsageError("whose samples are these? Name the model with --model, or in the file of --card")
        return msgspec.convert(fields, type=Card)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise UsageError(f"{file or 'the card'}: {error}") from None


def make_bundle(run: Path, card: Card, problems: ProblemSet) -> bytes:
    """Bundle a finished run.

    Args:
        run: its directory.
        card: what to say of the model.
        problems: the set that the run took its problems from.

    Raises:
        UsageError: when there is no finished run of problems of this set.
        BundleError: when the run is not complete, or its files do not agree with each other.
    """
    manifest = read_record(run / "manifest.json", Manifest)
    try:
        samples, results, scores = (
            (run / name).read_bytes() for name in ("samples.jsonl", "results.jsonl", "scores.json")
        )
        complexity = (run / FILE).read_bytes() if (run / FILE).exists() else b""
    except OSError as error:
        raise UsageError(f"{error.filename}: cannot be read: {error.strerror}; is this a finished run?") from None
    asked = problems_of(manifest, problems).problems.values()
    bundle = seal(
        card,
        canonical(manifest),
        samples,
        results,
        scores,
        complexity,
        instret=__version__,
        problem_set_digest=releases.digest(asked),
    )
    packed = pack(bundle)
    read_submission(unpack(packed, str(run)), str(run))
    return packed
