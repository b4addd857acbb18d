"""The guest that runs is the one that was shipped, and nobody else can put native code in its place."""

import lzma
import os
import shutil
import sys
from pathlib import Path

import pytest

from instret.sandbox import InfrastructureError
from instret.sandbox.wasm import artefact


@pytest.fixture
def empty_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("INSTRET_CACHE", str(tmp_path))
    return tmp_path


@pytest.fixture
def compiled_copy(tmp_path: Path) -> Path:
    shipped = artefact.ensure_compiled()
    for name in ("metered.cwasm", "metered.sha256"):
        shutil.copy(shipped / name, tmp_path / name)
    return tmp_path / "metered.cwasm"


def test_the_shipped_guest_is_the_expected_one() -> None:
    assert artefact.read_guest().startswith(b"\0asm")


def test_another_guest_is_refused_with_both_digests_and_a_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    shipped = artefact.GUEST_SHA256
    monkeypatch.setattr(artefact, "GUEST_SHA256", "0" * 64)
    with pytest.raises(InfrastructureError, match=f"has sha256 {shipped}, expected {'0' * 64}; reinstall instret"):
        artefact.read_guest()


@pytest.mark.parametrize("content", [b"", b"not xz", lzma.compress(bytes(1000))[:-20]], ids=["empty", "other", "cut"])
def test_a_damaged_guest_is_refused_with_its_path_and_a_remedy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes
) -> None:
    damaged = tmp_path / "guest.wasm.xz"
    damaged.write_bytes(content)
    monkeypatch.setattr(artefact, "GUEST_PATH", damaged)
    with pytest.raises(InfrastructureError, match=r"cannot read .*guest\.wasm\.xz: .*; reinstall instret"):
        artefact.read_guest()


def test_a_missing_guest_is_refused_the_same_way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(artefact, "GUEST_PATH", tmp_path / "nowhere.xz")
    with pytest.raises(InfrastructureError, match=r"cannot read .*nowhere\.xz: .*; reinstall instret"):
        artefact.read_guest()


def test_a_guest_that_is_refused_is_not_compiled(empty_cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(artefact, "GUEST_SHA256", "0" * 64)
    with pytest.raises(InfrastructureError, match="has sha256"):
        artefact.ensure_compiled(lambda text: None)
    assert not list(empty_cache.rglob("*.cwasm"))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")
class TestPrivacy:
    @pytest.mark.parametrize("mode", [0o777, 0o770, 0o720, 0o702, 0o1777])
    def test_a_cache_that_others_can_write_is_refused_with_the_remedy(self, empty_cache: Path, mode: int) -> None:
        directory = empty_cache / "engine"
        directory.mkdir()
        directory.chmod(mode)
        with pytest.raises(InfrastructureError, match=f"must belong to you alone: run `chmod 700 {directory}`"):
            artefact.ensure_compiled()
        assert not list(directory.iterdir())

    def test_a_cache_of_somebody_else_is_refused(self, empty_cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        (empty_cache / "engine").mkdir(mode=0o700)
        somebody_else = os.getuid() + 1
        monkeypatch.setattr(os, "getuid", lambda: somebody_else)
        with pytest.raises(InfrastructureError, match="must belong to you alone"):
            artefact.ensure_compiled()

    def test_a_cache_reached_by_a_link_is_judged_by_where_it_leads(self, empty_cache: Path) -> None:
        target = empty_cache / "elsewhere"
        target.mkdir()
        target.chmod(0o777)
        (empty_cache / "engine").symlink_to(target)
        with pytest.raises(InfrastructureError, match="must belong to you alone"):
            artefact.ensure_compiled()


def test_a_cache_that_is_a_file_is_refused_with_the_remedy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("not a directory")
    monkeypatch.setenv("INSTRET_CACHE", str(tmp_path / "file"))
    with pytest.raises(InfrastructureError, match=r"cannot use the cache .*; set INSTRET_CACHE"):
        artefact.ensure_compiled()


def test_what_is_compiled_already_is_taken_without_a_word() -> None:
    said: list[str] = []
    first = artefact.ensure_compiled()
    assert artefact.ensure_compiled(said.append) == first
    assert said == []


def test_a_compiled_guest_with_its_seal_is_usable(compiled_copy: Path) -> None:
    assert artefact._is_usable(compiled_copy, metered=True)


def test_a_compiled_guest_with_one_changed_byte_is_not_usable(compiled_copy: Path) -> None:
    with compiled_copy.open("r+b") as file:
        file.seek(compiled_copy.stat().st_size // 2)
        byte = file.read(1)[0]
        file.seek(-1, os.SEEK_CUR)
        file.write(bytes([byte ^ 1]))
    assert not artefact._is_usable(compiled_copy, metered=True)


def test_a_compiled_guest_without_its_seal_is_not_usable(compiled_copy: Path) -> None:
    compiled_copy.with_suffix(".sha256").unlink()
    assert not artefact._is_usable(compiled_copy, metered=True)


def test_a_compiled_guest_of_another_configuration_is_not_usable(compiled_copy: Path) -> None:
    assert not artefact._is_usable(compiled_copy, metered=False)


def test_a_file_that_wasmtime_refuses_is_an_infrastructure_error(tmp_path: Path) -> None:
    (tmp_path / "metered.cwasm").write_bytes(b"nonsense")
    with pytest.raises(InfrastructureError, match=r"(?s)cannot load .*metered\.cwasm: .*; run `instret cache clear`"):
        artefact.load(tmp_path, metered=True)


def test_the_cache_is_where_the_environment_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    monkeypatch.setenv("INSTRET_CACHE", str(tmp_path / "chosen"))
    assert artefact.cache_directory() == tmp_path / "chosen"


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="the convention of other systems")
def test_without_a_choice_the_cache_is_the_user_s(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("INSTRET_CACHE", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    assert artefact.cache_directory() == tmp_path / "xdg" / "instret"
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    assert artefact.cache_directory() == tmp_path / "home" / ".cache" / "instret"
