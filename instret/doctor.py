"""`instret doctor`: what this machine can do, found out by doing it."""

import os
import shutil
import sys
import time
from collections.abc import Callable, Iterator

import msgspec

from instret.sandbox import Cache, InfrastructureError, Input, Limits, Program, encode
from instret.sandbox.wasm.artefact import cache_directory
from instret.sandbox.wasm.engine import WasmEngine

_EXECUTIONS = 50
_NEEDED_FREE_BYTES = 1 << 30
_PROBE = Program(
    source="def probe(n):\n    return sorted(str(i * 7919 % n) for i in range(n))[n // 2]\n", entry_point="probe"
)


class Finding(msgspec.Struct, frozen=True):
    """One thing examined: whether it is fine, the figure, and what to do if not."""

    subject: str
    fine: bool
    figure: str
    remedy: str = ""


def examine(say: Callable[[str], None]) -> Iterator[Finding]:
    """Examine the machine, thing by thing.

    Args:
        say: receives a sentence when something takes long.
    """
    yield Finding("python", sys.version_info >= (3, 11), sys.version.split()[0])
    yield from _cache()
    yield from _engine(say)
    yield from _docker()
    cores = os.cpu_count() or 1
    yield Finding("cores", True, f"{cores} (default of --jobs)")


def _docker() -> Iterator[Finding]:
    """Nothing here is a fault: without Docker everything but `--engine docker` works."""
    from instret.sandbox.docker import container, image
    from instret.sandbox.docker.engine import probe_meters
    from instret.sandbox.docker.meters import METERS

    try:
        client = container.connect()
        runtimes = ", ".join(container.runtimes(client))
        yield Finding("docker", True, f"version {client.version()['Version']}, runtimes {runtimes} (--runtime)")
        yield Finding("docker image", True, image.fingerprint(client))
        for name, fault in probe_meters(client).items():
            figure = f"does not work here: {' '.join(fault.split())}" if fault else METERS[name].explains
            yield Finding(f"meter {name}", True, figure)
    except InfrastructureError as error:
        yield Finding("docker engine", True, "not ready; wanted for `--engine docker` only", str(error))


def _cache() -> Iterator[Finding]:
    directory = cache_directory()
    try:
        Cache(directory).close()
        free = shutil.disk_usage(directory).free
    except (InfrastructureError, OSError) as error:
        yield Finding("cache", False, str(directory), str(error))
        return
    enough = free > _NEEDED_FREE_BYTES
    remedy = "" if enough else "make room: inputs and the compiled engine need about 1 GB"
    yield Finding("cache", enough, f"{directory}, {free / 1e9:,.0f} GB free", remedy)


def _engine(say: Callable[[str], None]) -> Iterator[Finding]:
    engine = WasmEngine(say)
    sessions = [engine.start(), engine.start()]
    try:
        costs = set()
        for session in sessions:
            costs.add(session.run(_PROBE, Input.of(encode((2000,))), Limits()).cost.instructions)
        yield Finding("wasm engine", True, engine.fingerprint)
        exact = len(costs) == 1
        remedy = "" if exact else "this must not happen: please report it with this output"
        yield Finding(
            "exactness", exact, f"two processes count {' and '.join(f'{c:,}' for c in sorted(costs))}", remedy
        )
        start = time.perf_counter()
        for number in range(_EXECUTIONS):
            sessions[0].run(_PROBE, Input.of(encode((number + 1,))), Limits())
        rate = _EXECUTIONS / (time.perf_counter() - start)
        yield Finding("speed", True, f"{rate:,.0f} small executions a second on one core")
    except InfrastructureError as error:
        yield Finding("wasm engine", False, engine.fingerprint, str(error))
    finally:
        for session in sessions:
            session.close()
