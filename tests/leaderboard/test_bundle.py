"""The file of a submission: one form, every byte accounted for, and nothing in it that a stranger could misuse."""

import hashlib
import io
import zipfile
from datetime import date
from pathlib import Path

import msgspec
import pytest

from instret.leaderboard import Bundle, BundleError, Card, pack, read_bundle, seal, unpack
from instret.leaderboard.bundle import MOST_BYTES

CARD = Card(
    model="a model",
    organisation="somebody",
    link="https://example.org/model",
    licence="Apache-2.0",
    parameters=7_000_000_000,
    release_date=date(2026, 1, 2),
    training_cutoff=date(2025, 6, 30),
    decoding={"temperature": 0.8, "samples": 10},
)
NAMES = ["manifest.json", "card.json", "samples.jsonl", "results.jsonl", "scores.json"]
# Raising the format is the only reason to change it: bundles of earlier versions must stay readable.
GOLDEN = {
    b"": "560603b5604f6cf585100e52e8072fe8d2d03b08a3d65923dc38ee3783871bd3",
    b"g\n": "2b00a36bf93babbcd4a715cead87fd624bc818dbe6f74b4a975465364291b86b",
}
formats = pytest.mark.parametrize("growth", GOLDEN)


def make(card: Card = CARD, growth: bytes = b"") -> Bundle:
    return seal(
        card,
        b'{"engine":"e"}',
        b"s\n",
        b"r\n",
        b"{}\n",
        growth,
        instret="0.1.0",
        problem_set_digest=hashlib.sha256().hexdigest(),
    )


def rezipped(change: dict[str, bytes] | None = None, **how: object) -> bytes:
    """The files of a bundle in a zip that somebody else made."""
    files = {name: zipfile.ZipFile(io.BytesIO(pack(make()))).read(name) for name in NAMES} | (change or {})
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", **how) as archive:  # type: ignore[call-overload]
        for name, content in files.items():
            archive.writestr(name, content)
    return packed.getvalue()


@formats
def test_comes_back_equal(growth: bytes) -> None:
    bundle = make(growth=growth)
    assert unpack(pack(bundle), "a.zip") == bundle
    assert unpack(pack(bundle), "a.zip").card == CARD


@formats
def test_equal_bundles_are_equal_bytes_in_every_version(growth: bytes) -> None:
    assert hashlib.sha256(pack(make(growth=growth))).hexdigest() == GOLDEN[growth]


@formats
def test_any_zip_program_can_open_it(growth: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(pack(make(growth=growth)))) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == [*NAMES, "complexity.jsonl"][: 6 if growth else 5]


@formats
def test_every_flipped_bit_is_found(growth: bytes) -> None:
    packed = pack(make(growth=growth))
    for place in range(len(packed)):
        for bit in range(8):
            forged = bytearray(packed)
            forged[place] ^= 1 << bit
            with pytest.raises(BundleError, match=r"^a\.zip: "):
                unpack(bytes(forged), "a.zip")


@formats
def test_every_truncation_is_found(growth: bytes) -> None:
    packed = pack(make(growth=growth))
    for size in range(len(packed)):
        with pytest.raises(BundleError, match=r"^a\.zip: "):
            unpack(packed[:size], "a.zip")


@pytest.mark.parametrize("name", NAMES[1:])
def test_a_changed_file_is_named(name: str) -> None:
    bundle = make()
    forged = Bundle(bundle.manifest, bundle.files | {name: bundle.files[name] + b" "})
    with pytest.raises(BundleError, match=f"{name}: its hash is not the one in manifest.json"):
        unpack(pack(forged), "a.zip")


def test_a_changed_manifest_does_not_fit_its_seal() -> None:
    bundle = make()
    manifest = msgspec.structs.replace(bundle.manifest, instret="0.2.0")
    with pytest.raises(BundleError, match=r"manifest\.json: the seal does not fit"):
        unpack(pack(Bundle(manifest, bundle.files)), "a.zip")


def test_another_format_is_refused() -> None:
    bundle = make()
    manifest = msgspec.structs.replace(bundle.manifest, format=3)
    with pytest.raises(BundleError, match="format 3 is not known"):
        unpack(pack(Bundle(manifest, bundle.files)), "a.zip")


def test_growth_is_of_the_second_format() -> None:
    with_growth, without = make(growth=b"g\n"), make()
    manifest = msgspec.structs.replace(with_growth.manifest, format=1)
    with pytest.raises(BundleError, match="has hashes of other files"):
        unpack(pack(Bundle(manifest, with_growth.files)), "a.zip")
    manifest = msgspec.structs.replace(without.manifest, format=2)
    with pytest.raises(BundleError, match=r"no zip of a bundle: complexity\.jsonl is missing"):
        unpack(pack(Bundle(manifest, without.files)), "a.zip")


def test_hashes_of_files_that_are_not_there_are_refused() -> None:
    bundle = make()
    manifest = msgspec.structs.replace(bundle.manifest, files=bundle.manifest.files | {"more": ""})
    with pytest.raises(BundleError, match="has hashes of other files"):
        unpack(pack(Bundle(manifest, bundle.files)), "a.zip")


def test_compressed_files_are_refused_before_they_are_inflated() -> None:
    bomb = rezipped({"results.jsonl": bytes(50 << 20)}, compression=zipfile.ZIP_DEFLATED)
    with pytest.raises(BundleError, match=r"manifest\.json: is compressed"):
        unpack(bomb, "a.zip")


@pytest.mark.parametrize("name", ["../x.json", "/card.jso", "CARD.JSON", "card\0json"])
def test_other_names_are_refused(name: str) -> None:
    # Where its content begins behind it, and not where the manifest speaks of it.
    packed = pack(make()).replace(b"card.json{", name.encode() + b"{")
    with pytest.raises(BundleError, match=r"is where card\.json should be"):
        unpack(packed, "a.zip")


def test_a_file_too_many_is_refused() -> None:
    with pytest.raises(BundleError, match="the zip was changed around its files"):
        unpack(rezipped({"more": b""}), "a.zip")


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_file_that_comes_twice_is_refused() -> None:
    packed = io.BytesIO(pack(make()))
    with zipfile.ZipFile(packed, "a") as archive:
        archive.writestr("card.json", b"{}")
    with pytest.raises(BundleError, match="the zip was changed around its files"):
        unpack(packed.getvalue(), "a.zip")


def test_a_link_in_a_files_place_is_refused() -> None:
    """What kind of file it is stands in the directory at the end."""
    regular, link = (0o100644 << 16).to_bytes(4, "little"), (0o120777 << 16).to_bytes(4, "little")
    packed = pack(make())
    assert packed.count(regular) == len(NAMES)
    with pytest.raises(BundleError, match="the zip was changed around its files"):
        unpack(packed.replace(regular, link), "a.zip")


@pytest.mark.parametrize("content", [b"", b"PK", b"not a zip at all", bytes(1000), b"PK\3\4" + bytes(26)])
def test_what_is_no_zip_is_refused(content: bytes) -> None:
    with pytest.raises(BundleError, match=r"no zip of|is where manifest\.json"):
        unpack(content, "a.zip")


def test_a_file_that_is_too_large_is_not_read_to_its_end(tmp_path: Path) -> None:
    large = tmp_path / "large.zip"
    with large.open("wb") as file:
        file.truncate(1 << 40)
    with pytest.raises(BundleError, match=f"larger than the {MOST_BYTES >> 20} MiB"):
        read_bundle(large)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(BundleError, match=r"lost\.zip: cannot be read: No such file"):
        read_bundle(tmp_path / "lost.zip")


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("model", ""),
        ("model", "two\nlines"),
        ("model", "a line break at the end\n"),
        ("model", "x" * 201),
        ("link", "javascript:alert(1)"),
        ("link", "https://example.org/\n"),
        ("parameters", 0),
        ("release_date", "yesterday"),
        ("decoding", {"temperature": [1]}),
        ("verified", True),
    ],
)
def test_a_card_says_nothing_that_a_page_could_not_show(field: str, value: object) -> None:
    fields = {"model": "m", field: value}
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(fields, type=Card)


def test_a_sealed_card_that_breaks_the_rules_is_refused() -> None:
    """Whoever makes a bundle by hand can hash and seal what no card may say."""
    bad = make(Card(model="m", link="javascript:alert(1)"))
    with pytest.raises(BundleError, match=r"card\.json: .*link"):
        unpack(pack(bad), "a.zip")


def test_a_record_written_in_another_way_is_refused() -> None:
    bundle = make()
    loose = bundle.files["card.json"].replace(b":", b": ", 1)
    manifest = msgspec.structs.replace(
        bundle.manifest, seal="", files=bundle.manifest.files | {"card.json": hashlib.sha256(loose).hexdigest()}
    )
    sealed = msgspec.json.encode(manifest, order="deterministic") + b"\n"
    manifest = msgspec.structs.replace(manifest, seal=hashlib.sha256(sealed).hexdigest())
    with pytest.raises(BundleError, match=r"card\.json: is not written as"):
        unpack(pack(Bundle(manifest, bundle.files | {"card.json": loose})), "a.zip")
