"""The guest artefact: shipped compressed, checked, compiled once per machine, loaded by memory map.

    guest.wasm.xz (in the package) --> sha256 checked --> compiled --> <cache>/engine/<key>/*.cwasm --> Component

It is compiled twice: with the meter for everything that is scored, and without it, half as fast again, for the
generators of problems.

Building the guest is not reproducible (CPython bakes a hash seed), so the bytes that ship are the meter: their
digest is part of the engine's fingerprint. The compiled file is native code that wasmtime trusts, so it lives in a
directory only its owner can write, under a key that covers everything it depends on.
"""

import contextlib
import ctypes
import hashlib
import lzma
import os
import platform
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from importlib.metadata import version
from pathlib import Path

from wasmtime import Config, Engine, WasmtimeError, _ffi
from wasmtime.component import Component

from instret.sandbox.model import InfrastructureError

GUEST_SHA256 = "93a7d0a99e13c8933144747838767cdcdec2b9c768f7f06ad2e707bc99deb420"
GUEST_MEMORY_BYTES = 94830592
GUEST_PATH = Path(__file__).parent / "guest" / "guest.wasm.xz"
# Native stack for recursion in C inside the guest; the guest's own stack of 64 MiB ends first.
WASM_STACK_BYTES = 192 << 20
_FIBER_SLACK_BYTES = 1 << 20
# Raise the first when what is counted changes, here or in the interpreter's accounting; the second when `new_engine`
# changes how fast.
_CONFIG_VERSION = 3
_COMPILE_VERSION = 1


def fingerprint() -> str:
    """What an exact count depends on: the guest's bytes and the fuel schedule of this wasmtime."""
    return f"wasm:cpython-3.14:{GUEST_SHA256[:16]}:wasmtime-{version('wasmtime')}:v{_CONFIG_VERSION}"


def new_engine(*, metered: bool, optimized: bool = True) -> Engine:
    """An engine whose counts and results depend on nothing but the guest and its input.

    Args:
        metered: whether it counts.
        optimized: False compiles sooner to slower code; counts are the same.
    """
    config = Config()
    if not optimized:
        config.cranelift_opt_level = "none"
    config.consume_fuel = metered
    config.cranelift_nan_canonicalization = True
    config.wasm_relaxed_simd_deterministic = True
    if not metered:
        # Guards against guests that read the host's memory by timing; a generator has no clock and is not a candidate.
        for guard in ("heap", "table"):
            config.cranelift_flag_set(f"enable_{guard}_access_spectre_mitigation", "false")
    # In the C API, not in the Python binding: the two sizes must be raised together or wasmtime aborts.
    set_fiber_size = _ffi.dll.wasmtime_config_async_stack_size_set
    set_fiber_size(config.ptr(), ctypes.c_size_t(WASM_STACK_BYTES + _FIBER_SLACK_BYTES))
    config.max_wasm_stack = WASM_STACK_BYTES
    return Engine(config)


def cache_directory() -> Path:
    """Where instret keeps what it can compute again: `$INSTRET_CACHE`, or the user's cache directory."""
    chosen = os.environ.get("INSTRET_CACHE")
    if chosen:
        return Path(chosen)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home() / "AppData" / "Local")) / "instret"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "instret"
    return Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "instret"


def _private_directory(parent: Path) -> Path:
    """`parent`/engine, made if need be, writable by nobody else.

    Raises:
        InfrastructureError: when somebody else owns it or may write to it.
    """
    directory = parent / "engine"
    try:
        directory.mkdir(mode=0o700, parents=True, exist_ok=True)
        if hasattr(os, "getuid"):
            status = directory.stat()
            if status.st_uid != os.getuid() or status.st_mode & 0o022:
                raise InfrastructureError(
                    f"{directory} holds native code and must belong to you alone: "
                    f"run `chmod 700 {directory}` or point INSTRET_CACHE elsewhere"
                )
    except OSError as error:
        raise InfrastructureError(f"cannot use the cache {directory}: {error}; set INSTRET_CACHE") from error
    return directory


@contextlib.contextmanager
def _one_at_a_time(path: Path) -> Iterator[None]:
    """Keep a second process from compiling the same thing; where locks are missing both compile, harmlessly."""
    with path.open("a") as handle:
        with contextlib.suppress(ImportError, OSError):
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def read_guest() -> bytes:
    """The guest's wasm bytes.

    Raises:
        InfrastructureError: when the shipped file is missing or is not the one this version was made with.
    """
    try:
        wasm = lzma.decompress(GUEST_PATH.read_bytes())
    except (OSError, lzma.LZMAError) as error:
        raise InfrastructureError(f"cannot read {GUEST_PATH}: {error}; reinstall instret") from error
    found = hashlib.sha256(wasm).hexdigest()
    if found != GUEST_SHA256:
        raise InfrastructureError(f"{GUEST_PATH} has sha256 {found}, expected {GUEST_SHA256}; reinstall instret")
    return wasm


def _seal(path: Path) -> str:
    with path.open("rb") as handle:
        return hashlib.file_digest(handle, "sha256").hexdigest()


def _write(path: Path, content: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.replace(name, path)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(name)
        raise


def _is_usable(path: Path, metered: bool) -> bool:
    seal = path.with_suffix(".sha256")
    if not (path.exists() and seal.exists()) or seal.read_text() != _seal(path):
        return False
    try:
        Component.deserialize_file(new_engine(metered=metered), str(path))
    except WasmtimeError:  # compiled for a processor this machine is not
        return False
    return True


def _compile(path: Path, metered: bool) -> None:
    compiled = bytes(Component(new_engine(metered=metered), read_guest()).serialize())
    _write(path, compiled)
    _write(path.with_suffix(".sha256"), hashlib.sha256(compiled).hexdigest().encode())


def ensure_compiled(say: Callable[[str], None] | None = None) -> Path:
    """The compiled guest on this machine, compiling it at the first call.

    Args:
        say: called with one sentence when there is something to wait for; default: a line on stderr.

    Returns:
        The directory that `load` takes.

    Raises:
        InfrastructureError: when it cannot be read, compiled or stored.
    """
    decisive = f"{fingerprint()}:{_COMPILE_VERSION}:{platform.system()}:{platform.machine()}"
    key = hashlib.sha256(decisive.encode()).hexdigest()[:24]
    directory = _private_directory(cache_directory()) / key
    try:
        directory.mkdir(mode=0o700, exist_ok=True)
        with _one_at_a_time(directory / "lock"):
            missing = [metered for metered in (True, False) if not _is_usable(_file(directory, metered), metered)]
            if missing:
                say = say or (lambda text: print(text, file=sys.stderr, flush=True))
                say("Compiling the CPython guest for this machine (once, about 20 s on two cores) ...")
                start = time.perf_counter()
                for metered in missing:
                    _compile(_file(directory, metered), metered)
                say(f"Compiled in {time.perf_counter() - start:.0f} s, kept in {directory}")
    except (OSError, WasmtimeError) as error:
        raise InfrastructureError(f"cannot prepare the wasm engine in {directory}: {error}") from error
    return directory


def _file(directory: Path, metered: bool) -> Path:
    return directory / ("metered.cwasm" if metered else "free.cwasm")


def load(directory: Path, *, metered: bool) -> tuple[Engine, Component]:
    """Open the compiled guest, with or without the meter.

    Raises:
        InfrastructureError: when wasmtime refuses the file.
    """
    path = _file(directory, metered)
    engine = new_engine(metered=metered)
    try:
        return engine, Component.deserialize_file(engine, str(path))
    except WasmtimeError as error:
        raise InfrastructureError(f"cannot load {path}: {error}; run `instret cache clear`") from error
