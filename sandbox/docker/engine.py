"""The docker engine: native execution of eight languages in warm containers.

    Program --> build (once by content) --> run in a process of its own --> Execution

A session is a container. What the candidate's process says of itself is only its answer; status, processor time, memory
and counts come from process 1 of the container and from the kernel.
"""

import itertools
import statistics
import time
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import msgspec

from instret.sandbox.cache import Cache
from instret.sandbox.docker import container as containers
from instret.sandbox.docker import image
from instret.sandbox.docker.builds import Builds, signature_of
from instret.sandbox.docker.container import Container
from instret.sandbox.docker.meters import COUNTING, METERS, Meter
from instret.sandbox.docker.outcome import judge, out_of_memory, refused
from instret.sandbox.languages import LANGUAGES, Language, wire
from instret.sandbox.languages.empty import empty_program
from instret.sandbox.model import (
    Execution,
    InfrastructureError,
    Input,
    Limits,
    Program,
    Session,
)

if TYPE_CHECKING:
    from docker import DockerClient

_ATTEMPTS = 3
# Slower than this no instruction is: what a budget of instructions means in seconds, for the watchdog.
_LEAST_INSTRUCTIONS_PER_S = 100_000_000
_GRACE_S = 5.0
_UNLIMITED_CPU_S = 600.0
_BASELINE_REPEATS = 7


class DockerEngine:
    """Runs natively in containers of the image.

    Args:
        meter: one of METERS, or "auto" for the best that counts here.
        runtime: of the Docker engine, e.g. "runsc"; None for its own default.
        cache: keeps what was built.

    Raises:
        InfrastructureError: when there is no Docker engine, image or runtime, or the meter does not work here.
    """

    name = "docker"
    languages = frozenset(LANGUAGES)

    def __init__(self, meter: str = "auto", *, runtime: str | None = None, cache: Cache | None = None) -> None:
        if meter != "auto" and meter not in METERS:
            raise ValueError(f"meter is auto or one of {', '.join(METERS)}, not {meter!r}")
        self._client: DockerClient = containers.connect()
        image.require(self._client)
        containers.require_runtime(self._client, runtime)
        self._runtime = runtime
        faults = probe_meters(self._client, runtime)
        if meter == "auto":
            meter = next(name for name in COUNTING if not faults[name])
        if faults.get(meter):
            raise InfrastructureError(f"the meter {meter} does not work here: {faults[meter]}")
        self.meter = meter
        # Sessions that take time stay on a core each; counts do not care.
        cores = [None] if METERS[meter].counts else range(self._client.info()["NCPU"])
        self._cores: Iterator[int | None] = itertools.cycle(cores)
        made_by = image.fingerprint(self._client)
        self._builds = Builds(made_by, cache)
        self.fingerprint = f"docker:{made_by}:{runtime or 'default'}:{meter}"

    def start(self) -> Session:
        """A session whose container starts with its first execution."""
        core = next(self._cores)
        return _DockerSession(
            lambda memory: Container(self._client, memory, core, self._runtime), self._builds, self.meter
        )

    def is_exact(self, language: str) -> bool:
        """Where instructions are counted, and the language's runtime has neither threads nor a compiler."""
        return _is_exact(METERS[self.meter], LANGUAGES[language])


def _is_exact(meter: Meter, language: Language) -> bool:
    """A runtime with threads or a compiler of its own does not do the same twice."""
    return meter.exact and not (language.jit or language.threads)


def probe_meters(client: "DockerClient", runtime: str | None = None) -> dict[str, str]:
    """For each meter "" or why it does not work here, found out by using it in a container."""
    container = Container(client, 256 << 20, None, runtime)
    try:
        found: dict[str, str] = container.ask({"do": "probe"}, deadline_s=120.0)[0]["meters"]
        return {name: found.get(name, "") for name in METERS}
    finally:
        container.kill()


class _DockerSession:
    """Keeps one container alive, and replaces it when it dies, fails or does not answer."""

    def __init__(self, start: Callable[[int], Container], builds: Builds, meter: str) -> None:
        self._start = start
        self._builds = builds
        self._meter = METERS[meter]
        self._container: Container | None = None
        self._baselines: dict[tuple[str, str], int] = {}
        self._built = ("", "")
        self._closed = False

    def run(self, program: Program, input: Input, limits: Limits, *, measure_memory: bool = False) -> Execution:
        language = LANGUAGES[program.language]
        stdin = _stdin(program, language, input.load())
        failure, ran_out = "", 0
        for _ in range(_ATTEMPTS):
            if self._closed:
                raise InfrastructureError("the session is closed")
            try:
                return self._run(program, language, stdin, limits, measure_memory)
            except InfrastructureError as error:
                failure = str(error)
                ran_out += self._container is not None and self._container.ran_out_of_memory()
                self._stop()
        if ran_out == _ATTEMPTS:
            # Memory that belongs to no process can take process 1 along; once may be bad luck, always is the candidate.
            return out_of_memory(limits)
        raise InfrastructureError(f"{failure} ({_ATTEMPTS} attempts)")

    def _run(
        self, program: Program, language: Language, stdin: bytes, limits: Limits, measure_memory: bool
    ) -> Execution:
        self._ensure(limits.memory_bytes)
        baseline = self._baseline(program, language)
        start = time.perf_counter()
        folder, message = self._build(program, language)
        if folder is None:
            return refused(message)
        execution = self._execute(folder, program, language, stdin, limits, baseline)
        if measure_memory and execution.failure is None:
            sampled = self._ask(folder, program, language, stdin, limits, baseline, sample_memory=True)[0]
            cost = msgspec.structs.replace(
                execution.cost, peak_memory_bytes=sampled["peak_bytes"], memory_byte_s=sampled["byte_s"]
            )
            execution = msgspec.structs.replace(execution, cost=cost)
        cost = msgspec.structs.replace(execution.cost, wall_s=time.perf_counter() - start)
        return msgspec.structs.replace(execution, cost=cost)

    def _execute(
        self, folder: str, program: Program, language: Language, stdin: bytes, limits: Limits, baseline: int
    ) -> Execution:
        report, output = self._ask(folder, program, language, stdin, limits, baseline)
        return judge(report, output, program, limits, self._meter, baseline)

    def _ensure(self, memory_bytes: int) -> Container:
        if self._container is None:
            self._container = self._start(memory_bytes)
            if self._closed:
                self._stop()
                raise InfrastructureError("the session is closed")
        self._container.allow_memory(memory_bytes)
        return self._container

    def _build(self, program: Program, language: Language) -> tuple[str | None, str]:
        """Folder of what was built, or None and why not."""
        assert self._container
        key, folder = self._built
        if key == program.digest:
            return folder, ""
        built, message = self._builds.build(self._container, program, language)
        if built:
            self._built = (program.digest, built)
        return built, message

    def _ask(
        self,
        folder: str,
        program: Program,
        language: Language,
        stdin: bytes,
        limits: Limits,
        baseline: int,
        *,
        sample_memory: bool = False,
    ) -> tuple[dict[str, Any], bytes]:
        assert self._container
        meter = METERS["cpu_time"] if sample_memory else self._meter
        budget = limits.instructions
        job = {
            "do": "run",
            "argv": language.run,
            "cwd": folder,
            "meter": meter.name,
            "threads": language.threads,
            "warm": meter.name == "cpu_time" and language.name == "python",
            "function": program.kind == "function",
            "cpu_s": min(_watchdog_s(budget, meter), limits.wall_s),
            "wall_s": limits.wall_s,
            "count": None if budget is None or not meter.counts else budget + baseline,
            "output_bytes": limits.output_bytes,
            "memory_bytes": limits.memory_bytes,
            "sample_memory": sample_memory,
        }
        return self._container.ask(job, stdin, deadline_s=limits.wall_s + _GRACE_S)

    def _baseline(self, program: Program, language: Language) -> int:
        """What the meter shows for a program that does nothing: the start of its runtime and its end."""
        source = empty_program(language.name, program.source)
        known = self._baselines.get((language.name, source))
        if known is None:
            empty = Program(source=source, kind="program", language=language.name)
            try:
                known = self._cost_of_empty(empty, language)
            except InfrastructureError:
                bare = empty_program(language.name, "")
                if source == bare:
                    raise
                # A module that cannot be imported is the candidate's own fault.
                known = self._baseline(msgspec.structs.replace(empty, source=bare), language)
            self._baselines[language.name, source] = known
        return known

    def _cost_of_empty(self, empty: Program, language: Language) -> int:
        folder, message = self._build(empty, language)
        if folder is None:
            raise InfrastructureError(f"an empty program in {language.title} cannot be built: {message}")
        costs = []
        for _ in range(1 if _is_exact(self._meter, language) else _BASELINE_REPEATS):
            execution = self._execute(folder, empty, language, b"", Limits(), 0)
            if execution.failure:
                raise InfrastructureError(f"an empty program in {language.title} fails: {execution.message}")
            costs.append(execution.cost.instructions)
        return int(statistics.median(costs))

    def _stop(self) -> None:
        container, self._container, self._built = self._container, None, ("", "")
        if container is not None:
            container.kill()

    def close(self) -> None:
        self._closed = True
        self._stop()


def _watchdog_s(budget: int | None, meter: Meter) -> float:
    """Processor seconds after which even the slowest of instructions would have used up the budget."""
    if budget is None:
        return _UNLIMITED_CPU_S
    return _GRACE_S + (budget / _LEAST_INSTRUCTIONS_PER_S * meter.slowdown if meter.counts else budget / 1e9)


def _stdin(program: Program, language: Language, payload: bytes) -> bytes:
    return payload if program.kind == "program" else wire.arguments(language, signature_of(program), payload)
