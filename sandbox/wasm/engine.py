"""The wasm engine: CPython in WebAssembly, metered by fuel; one worker process per session."""

import contextlib
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import msgspec

from instret.sandbox.model import Execution, InfrastructureError, Input, InputError, Limits, Program, Session
from instret.sandbox.wasm import artefact, frames
from instret.sandbox.wasm.peak import MOST_EXECUTIONS

_ATTEMPTS = 3


class WasmEngine:
    """Counts exactly: equal programs on equal inputs cost the same on every machine, under any load.

    Args:
        say: receives one sentence when the first use on a machine has to compile the guest.
    """

    name = "wasm"
    meter = "fuel"
    languages = frozenset({"python"})

    def __init__(self, say: Callable[[str], None] | None = None) -> None:
        self.fingerprint = artefact.fingerprint()
        self._say = say
        self._compiled: Path | None = None
        self._lock = threading.Lock()

    def start(self) -> Session:
        """A session whose process starts with its first execution."""
        return _WasmSession(self._ensure_compiled)

    def is_exact(self, language: str) -> bool:
        """Always."""
        return True

    def _ensure_compiled(self) -> Path:
        with self._lock:
            if self._compiled is None or not self._compiled.exists():
                self._compiled = artefact.ensure_compiled(self._say)
            return self._compiled


class _Worker:
    """A running process and the thread that listens to it (pipes have no timeouts on every system)."""

    def __init__(self, compiled: Path) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-I", "-c", "from instret.sandbox.wasm.worker import main; main()", str(compiled)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            # Ctrl-C in the terminal is the parent's to handle.
            start_new_session=sys.platform != "win32",
            creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0),
        )
        self._answers: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        assert self.process.stdout
        body: bytes | None = b""
        while body is not None:
            with contextlib.suppress(OSError, ValueError):
                body = frames.read(self.process.stdout)
                self._answers.put(body)
                continue
            body = None
            self._answers.put(None)

    def ask(self, job: frames.Job, deadline_s: float) -> frames.Done:
        """Execute one job; raises InfrastructureError when there is no answer in time."""
        assert self.process.stdin
        try:
            frames.write(self.process.stdin, job)
            body = self._answers.get(timeout=deadline_s)
        except OSError as error:
            raise InfrastructureError(f"the worker process is gone: {error}") from error
        except queue.Empty:
            raise InfrastructureError(f"no answer from the worker process within {deadline_s:.0f} s") from None
        if body is None:
            raise InfrastructureError(f"the worker process died (exit status {self.process.wait()})")
        return msgspec.msgpack.decode(body, type=frames.Done)

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout):
            with contextlib.suppress(OSError):
                if pipe:
                    pipe.close()


class _WasmSession:
    """Keeps one worker alive, and replaces it when it dies or misses its deadline."""

    def __init__(self, compiled: Callable[[], Path]) -> None:
        self._compiled = compiled
        self._worker: _Worker | None = None
        self._closed = False

    def run(self, program: Program, input: Input, limits: Limits, *, measure_memory: bool = False) -> Execution:
        # Text from a stranger may hold lone surrogates, which no encoding of the wire can carry.
        source = program.source.encode("utf-8", "replace").decode("utf-8")
        job = frames.Job(msgspec.structs.replace(program, source=source), input.load(), limits, measure_memory)
        failure = ""
        for _ in range(_ATTEMPTS):
            if self._closed:
                raise InfrastructureError("the session is closed")
            try:
                return self._ask(job, limits.wall_s * (MOST_EXECUTIONS if measure_memory else 1))
            except InfrastructureError as error:
                failure = str(error)
                self._stop()
        raise InfrastructureError(f"{failure} ({_ATTEMPTS} attempts)")

    def _ask(self, job: frames.Job, deadline_s: float) -> Execution:
        if self._worker is None:
            self._worker = _Worker(self._compiled())
            if self._closed:
                self._stop()
                raise InfrastructureError("the session is closed")
        start = time.perf_counter()
        done = self._worker.ask(job, deadline_s)
        if done.fault is not None and done.fault.is_input:
            raise InputError(done.fault.message)
        if done.fault is not None or done.execution is None:
            raise InfrastructureError(done.fault.message if done.fault else "the worker gave no answer")
        cost = msgspec.structs.replace(done.execution.cost, wall_s=time.perf_counter() - start)
        return msgspec.structs.replace(done.execution, cost=cost)

    def _stop(self) -> None:
        worker, self._worker = self._worker, None
        if worker is not None:
            worker.kill()

    def close(self) -> None:
        self._closed = True
        self._stop()
