"""A submission as one file: what a run found out about a model, sealed.

    card + the run's manifest and files --> seal --> Bundle --> pack --> FILE.zip --> unpack --> an equal Bundle

A bundle is a zip of five files in this order, or of six:

    manifest.json   versions, the run's own manifest, the hash of every other file, and a seal over all of that
    card.json       what the submitter says of the model; nobody can verify it
    samples.jsonl, results.jsonl, scores.json   as they are in the run
    complexity.jsonl   likewise, where it was found out how right samples grow

Every byte hangs on the chain content -> hashes -> seal. There is one way to pack a bundle: nothing is compressed, so
that equal bundles are equal bytes whichever library packs them, and so that none can be larger than it looks.
"""

import hashlib
import io
import struct
import zipfile
from datetime import date
from pathlib import Path
from typing import Annotated, TypeVar

import msgspec

from instret.leaderboard.errors import BundleError

# What follows on the manifest, by format. 1: the first. 2: with growth. Readers refuse what they do not know.
_CONTENTS: dict[int, tuple[str, ...]] = {1: ("card.json", "samples.jsonl", "results.jsonl", "scores.json")}
_CONTENTS[2] = (*_CONTENTS[1], "complexity.jsonl")
MOST_BYTES = 256 << 20
_EARLIEST = (1980, 1, 1, 0, 0, 0)
_REGULAR_FILE = 0o100644 << 16
_UNIX = 3
_SIGNATURE = b"PK\3\4"
_CHANGED = "it was changed: make it with `instret submit`"
# Of one file in a zip: its signature, how it is compressed, its size, the length of its name; the rest is fixed.
_HEADER = struct.Struct("<4s4xH8x4xIH2x")
Record = TypeVar("Record", bound=msgspec.Struct)

# In Python, $ also matches before a line break at the end.
Line = Annotated[str, msgspec.Meta(max_length=200, pattern=r"^[^\x00-\x1f\x7f]*$(?!\n)")]
# Nothing but the web: a page will let readers click it.
Link = Annotated[str, msgspec.Meta(max_length=1000, pattern=r"^(https?://[^\s\x00-\x1f\x7f]+)?$(?!\n)")]


class Card(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a submitter says of a model.

    Attributes:
        model: its name.
        organisation: who made it.
        link: where to read more.
        licence: of its weights.
        parameters: how many.
        release_date: since when others can have it.
        training_cutoff: what is younger it cannot have seen.
        decoding: how samples were drawn, e.g. temperature.
    """

    model: Annotated[Line, msgspec.Meta(min_length=1)]
    organisation: Line = ""
    link: Link = ""
    licence: Line = ""
    parameters: Annotated[int, msgspec.Meta(ge=1, le=10**18)] | None = None
    release_date: date | None = None
    training_cutoff: date | None = None
    decoding: Annotated[dict[Line, str | int | float], msgspec.Meta(max_length=50)] = {}


class Manifest(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a bundle holds and where it comes from.

    Attributes:
        format: of the bundle.
        instret: version of the package that made it.
        problem_set_digest: identity of the problems, statements included.
        run: the run's own manifest, which only the face can read: problem set, engine fingerprint, meter, limits.
        files: SHA-256 of every other file by name.
        seal: SHA-256 of this manifest with an empty seal.
    """

    format: int
    instret: str
    problem_set_digest: str
    run: msgspec.Raw
    files: dict[str, str]
    seal: str = ""


class Bundle(msgspec.Struct, frozen=True):
    """A sealed submission.

    Attributes:
        manifest: what ties the files together.
        files: content of every other file by name, in the order of the zip.
    """

    manifest: Manifest
    files: dict[str, bytes]

    @property
    def card(self) -> Card:
        """What the submitter says of the model."""
        return msgspec.json.decode(self.files["card.json"], type=Card)


def _canonical(record: msgspec.Struct) -> bytes:
    return msgspec.json.encode(record, order="deterministic") + b"\n"


def _seal(manifest: Manifest) -> str:
    return hashlib.sha256(_canonical(msgspec.structs.replace(manifest, seal=""))).hexdigest()


def seal(
    card: Card,
    run: bytes,
    samples: bytes,
    results: bytes,
    scores: bytes,
    complexity: bytes = b"",
    *,
    instret: str,
    problem_set_digest: str,
) -> Bundle:
    """Put a bundle together.

    Args:
        card: what is said of the model.
        run: the run's manifest as one line of canonical JSON.
        samples: content of samples.jsonl.
        results: content of results.jsonl.
        scores: content of scores.json.
        complexity: content of complexity.jsonl; empty where nobody looked.
        instret: version of the package.
        problem_set_digest: identity of the problems.
    """
    number = 2 if complexity else 1
    # In format 1 there is no name for the last.
    files = dict(zip(_CONTENTS[number], (_canonical(card), samples, results, scores, complexity), strict=False))
    manifest = Manifest(
        format=number,
        instret=instret,
        problem_set_digest=problem_set_digest,
        run=msgspec.Raw(run),
        files={name: hashlib.sha256(content).hexdigest() for name, content in files.items()},
    )
    return Bundle(msgspec.structs.replace(manifest, seal=_seal(manifest)), files)


def pack(bundle: Bundle) -> bytes:
    """The bytes of the zip: equal for equal bundles."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, content in {"manifest.json": _canonical(bundle.manifest), **bundle.files}.items():
            member = zipfile.ZipInfo(name, _EARLIEST)
            member.create_system, member.external_attr = _UNIX, _REGULAR_FILE
            archive.writestr(member, content)
    return packed.getvalue()


def read_bundle(path: Path, name: str | None = None) -> Bundle:
    """Read a bundle from a file; see `unpack`.

    Args:
        path: of the file.
        name: for messages; default: the path.

    Raises:
        BundleError: also when the file cannot be read or is too large.
    """
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise BundleError(f"{name or path}: cannot be read: {error.strerror}") from error
    return unpack(content, name or str(path))


def unpack(packed: bytes, name: str) -> Bundle:
    """Read the bytes of a zip from a stranger: nothing is written anywhere, and every byte is accounted for.

    Args:
        packed: the zip.
        name: of it, for messages.

    Raises:
        BundleError: when it is not just as `pack` makes it, or a hash or the seal does not fit.
    """
    if len(packed) > MOST_BYTES:
        raise BundleError(f"{name}: larger than the {MOST_BYTES >> 20} MiB a bundle may have; submit fewer samples")
    written, place = _member(packed, 0, "manifest.json", name)
    manifest = decode_exactly(written, Manifest, f"{name}: manifest.json", _CHANGED)
    if manifest.format not in _CONTENTS:
        raise BundleError(f"{name}: manifest.json: format {manifest.format} is not known; 1 and 2 are")
    files: dict[str, bytes] = {}
    for member in _CONTENTS[manifest.format]:
        files[member], place = _member(packed, place, member, name)
        if manifest.files.get(member) != hashlib.sha256(files[member]).hexdigest():
            raise BundleError(f"{name}: {member}: its hash is not the one in manifest.json: one of them was changed")
    if set(manifest.files) != set(files):
        raise BundleError(f"{name}: manifest.json: has hashes of other files than {', '.join(files)}")
    if manifest.seal != _seal(manifest):
        raise BundleError(f"{name}: manifest.json: the seal does not fit: the manifest was changed")
    decode_exactly(files["card.json"], Card, f"{name}: card.json", _CHANGED)
    bundle = Bundle(manifest, files)
    if pack(bundle) != packed:
        raise BundleError(f"{name}: the zip was changed around its files; make it with `instret submit`")
    return bundle


def _member(packed: bytes, place: int, member: str, name: str) -> tuple[bytes, int]:
    """The content of the file of the zip that begins at a place, and where the next one begins.

    What is at the end of a zip, and could say anything, is not looked at: `unpack` packs what is found here again.
    """
    header = packed[place : place + _HEADER.size]
    if len(header) < _HEADER.size or not header.startswith(_SIGNATURE):
        raise BundleError(f"{name}: no zip of a bundle: {member} is missing, or cut off")
    _, method, size, name_bytes = _HEADER.unpack(header)
    place += _HEADER.size
    found = packed[place : place + name_bytes].decode("utf-8", "replace")
    if found != member:
        raise BundleError(f"{name}: {found!r} is where {member} should be; make it with `instret submit`")
    if method != zipfile.ZIP_STORED:
        raise BundleError(f"{name}: {member}: is compressed; bundles never are: make it with `instret submit`")
    place += name_bytes
    return packed[place : place + size], place + size


def decode_exactly(content: bytes, kind: type[Record], where: str, remedy: str) -> Record:
    """A record from the only bytes that it is written as: canonical JSON and a line break.

    Args:
        content: from anybody.
        kind: of the record.
        where: it stands, for messages.
        remedy: for bytes of an equal record that is written in another way.

    Raises:
        BundleError: when it is no such record, or not written so.
    """
    try:
        record = msgspec.json.decode(content, type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise BundleError(f"{where}: {error}") from None
    if _canonical(record) != content:
        raise BundleError(f"{where}: is not written as instret writes it; {remedy}")
    return record
