"""One fresh CPython per execution, metered from outside.

    Program + Input + Limits --> new Store and instance --> prepare (free) --> run (charged) --> Execution

The cost is the fuel that leaves the store between the start of `run` and its end, minus what the empty candidate
pays: module execution, the call and the encoding of its result are charged; decoding the arguments and compiling the
source are not, and are safe from forgery because no candidate code exists in the instance before `run`.
"""

import contextlib
import ctypes
import errno
from pathlib import Path
from typing import Any

import msgspec
from wasmtime import Store, WasiConfig, WasmtimeError, _bindings

from instret.sandbox.model import Cost, Execution, InputError, Kind, Limits, Program, Verdict
from instret.sandbox.wasm import artefact
from instret.sandbox.wasm.lane import Lane, Refused

# Decoding and compiling: far above an honest source, far below a stall.
_PREPARE_FUEL = 3 * 10**9
_PREPARE_FUEL_PER_BYTE = 1000
# wasmtime looks at the tank at function entries and loop heads only; with this much more in it than the budget, what
# was really used can be held against the budget exactly.
_OVERDRAFT_FUEL = 10**6
_WRITES_MAX = 1 << 15
_MESSAGE_CHARACTERS = 300
_MEMORY_RUN_FACTOR = 12
_MEMORY_SLACK_BYTES = 8 << 20
_MEMORY_MOST_BYTES = 4095 << 20


class _StdoutSink:
    """Collects what a program writes, up to a limit of bytes and of writes (each one costs the host time)."""

    def __init__(self, limit: int) -> None:
        self.chunks: list[bytes] = []
        self.left = limit
        self.overflow = False

    def __call__(self, chunk: bytes) -> int:
        self.left -= len(chunk)
        if self.left < 0 or len(self.chunks) >= _WRITES_MAX:
            self.overflow = True
            return -errno.ENOSPC
        self.chunks.append(chunk)
        return len(chunk)


class Interpreter:
    """Executes programs one after the other, each in an instance of its own.

    Args:
        compiled: the directory that `artefact.ensure_compiled` gives.
    """

    def __init__(self, compiled: Path) -> None:
        self._compiled = compiled
        self._lanes: dict[bool, Lane] = {}
        self._baseline: dict[tuple[str, bool], int] = {}

    def _lane(self, metered: bool) -> Lane:
        if metered not in self._lanes:
            self._lanes[metered] = Lane(self._compiled, metered=metered)
        return self._lanes[metered]

    def run(self, program: Program, payload: bytes, limits: Limits, measure_memory: bool = False) -> Execution:
        """Execute `program` on `payload` once; with `measure_memory` a first run under tracemalloc finds the peak.

        The traced run only makes a claim, for the candidate could tamper with the tracer. The counted run then has
        to live within what honest programs with that peak need, at most 9/4 of it and a few megabytes: a claim that
        is lower than that, or none, is FORBIDDEN.
        """
        if not measure_memory:
            return self._run(program, payload, limits, traced=False)
        spacious = msgspec.structs.replace(
            limits,
            instructions=(limits.instructions or 0) * _MEMORY_RUN_FACTOR,
            memory_bytes=min(limits.memory_bytes * 3, _MEMORY_MOST_BYTES),
        )
        claim = self._run(program, payload, spacious, traced=True)
        peak = claim.cost.peak_memory_bytes
        if claim.failure or peak is None:
            counted = self._run(program, payload, limits, traced=False)
            if counted.failure:
                return counted
            message = f"its peak memory cannot be measured: {claim.failure or 'no figure'} under the tracer"
            return _failed(Verdict.FORBIDDEN, counted.cost.instructions, message)
        # Arguments and answer live several times while they are decoded and encoded; a growing list is copied.
        passing = 12 * len(payload) + 12 * len(claim.output)
        proven = artefact.GUEST_MEMORY_BYTES + passing + 9 * peak // 4 + _MEMORY_SLACK_BYTES
        narrow = msgspec.structs.replace(limits, memory_bytes=min(proven, limits.memory_bytes))
        counted = self._run(program, payload, narrow, traced=False)
        if counted.failure is Verdict.MEMORY_LIMIT and proven < limits.memory_bytes:
            message = f"reported a peak of {peak} bytes but cannot run within {proven}"
            return _failed(Verdict.FORBIDDEN, counted.cost.instructions, message)
        cost = Cost(instructions=counted.cost.instructions, peak_memory_bytes=peak)
        return Execution(failure=counted.failure, output=counted.output, cost=cost, message=counted.message)

    def _empty_cost(self, kind: Kind, traced: bool) -> int:
        """Exact fuel of the empty candidate: what `run` costs besides the candidate."""
        key = (kind, traced)
        if key not in self._baseline:
            self._baseline[key] = 0
            empty = Program(source="def f(): return None\n" if kind == "function" else "", kind=kind, entry_point="f")
            self._baseline[key] = self._run(empty, b"(\0\0\0\0", Limits(), traced=traced).cost.instructions
        return self._baseline[key]

    def _run(self, program: Program, payload: bytes, limits: Limits, *, traced: bool) -> Execution:
        lane = self._lane(limits.instructions is not None)
        baseline = self._empty_cost(program.kind, traced) if lane.metered else 0
        budget = (limits.instructions or 0) + baseline
        sink = _StdoutSink(limits.output_bytes)
        store = lane.fresh(limits.memory_bytes, _stdio(program, payload, sink))
        try:
            instance = lane.linker.instantiate(store, lane.component)
            prepare, run = instance.get_func(store, "prepare"), instance.get_func(store, "run")
            assert prepare and run
            lane.refuel(store, _PREPARE_FUEL + _PREPARE_FUEL_PER_BYTE * len(payload))
            arguments = payload.decode("latin-1") if program.kind == "function" else ""
            names = (program.kind, program.source, program.entry_point, arguments, traced)
            outcome = self._enter(prepare, store, *names)
            if outcome.startswith("#"):
                raise InputError(f"the sandbox cannot read the input: {_readable(outcome)}")
            if outcome:
                return _failed(Verdict.COMPILE_ERROR, 0, _readable(outcome))
            lane.refuel(store, budget + _OVERDRAFT_FUEL)
            outcome = self._enter(run, store)
            used = lane.used(store, budget + _OVERDRAFT_FUEL)
            instructions = max(1, used - baseline) if lane.metered else 0
        finally:
            store.close()
        if used > budget or outcome.startswith("^OutOfFuel"):
            most = limits.instructions or 0
            return _failed(Verdict.BUDGET_EXCEEDED, most, f"more than {most:,} instructions")
        if lane.refusal:
            return _failed(Verdict.FORBIDDEN, instructions, lane.refusal)
        return self._judge(program, limits, outcome, instructions, sink, traced)

    def _enter(self, function: Any, store: Store, *arguments: Any) -> str:
        """Call into the guest.

        Returns:
            What the guest says (see guest/app.py); or, from the host, "^" and how the guest was stopped.
        """
        try:
            answer = str(function(store, *arguments))
        except Refused as refusal:
            return f"^Refused\n{refusal}"
        except UnicodeError:
            return "^Garbled\nthe answer is not text"
        except (WasmtimeError, RuntimeError) as trap:
            text = str(trap)
            for sign, name in _TRAPS:
                if sign in text:
                    return f"^{name}\n"
            return "^Crashed\nthe interpreter was stopped: " + text.strip().splitlines()[-1].strip()
        return "^Garbled\nthe answer is not one of ours" if answer.startswith("^") else answer

    def _judge(
        self, program: Program, limits: Limits, outcome: str, instructions: int, sink: _StdoutSink, traced: bool
    ) -> Execution:
        peak = None
        if traced and outcome[:1].isdigit():
            claim, _, outcome = outcome.partition(" ")
            with contextlib.suppress(ValueError):
                peak = min(int(claim[:18]), limits.memory_bytes)
        name = outcome[1:].partition("\n")[0][:_MESSAGE_CHARACTERS]
        answer_bytes = len(outcome) - 1 if outcome.startswith("=") else 0
        if sink.overflow or answer_bytes > limits.output_bytes or outcome.startswith("^TooMuch"):
            message = f"more than {limits.output_bytes:,} bytes or {_WRITES_MAX:,} writes of output"
            return _failed(Verdict.OUTPUT_LIMIT, instructions, message)
        if not outcome.startswith("="):
            return _failed(_FAILURES.get(name, Verdict.RUNTIME_ERROR), instructions, _readable(outcome))
        if program.kind == "program":
            output = b"".join(sink.chunks)
        else:
            try:
                output = outcome[1:].encode("latin-1")
            except UnicodeEncodeError:
                return _failed(Verdict.RUNTIME_ERROR, instructions, "the answer is not an encoded value")
        return Execution(failure=None, output=output, cost=Cost(instructions=instructions, peak_memory_bytes=peak))


_TRAPS = (
    ("all fuel consumed", "OutOfFuel"),
    ("call stack exhausted", "RecursionError"),
    ("Exited with i32 exit status", "Exited"),
    ("too much data is being copied", "TooMuch"),
)
_FAILURES = {
    "RecursionError": Verdict.RECURSION_LIMIT,
    "MemoryError": Verdict.MEMORY_LIMIT,
    # A number beyond what a float or an index can hold: a limit of the machine like the other two, not a mistake.
    "OverflowError": Verdict.MEMORY_LIMIT,
}


def _failed(verdict: Verdict, instructions: int, message: str) -> Execution:
    return Execution(failure=verdict, output=b"", cost=Cost(instructions=instructions), message=message)


def _readable(outcome: str) -> str:
    """One printable line of what the guest or the host said; a guest may say anything, at any length."""
    name, _, text = outcome[1 : 4 * _MESSAGE_CHARACTERS].partition("\n")
    line = " ".join(f"{name}: {text}".split())[:_MESSAGE_CHARACTERS].rstrip(": ")
    return "".join(character if character.isprintable() else "?" for character in line)


def _stdio(program: Program, payload: bytes, sink: _StdoutSink) -> WasiConfig:
    """Real file descriptors for programs, so that every way of reading and writing works; none for functions."""
    wasi = WasiConfig()
    if program.kind == "program":
        vector = _bindings.wasm_byte_vec_t()
        content = (ctypes.c_uint8 * len(payload)).from_buffer_copy(payload)
        _bindings.wasm_byte_vec_new(ctypes.byref(vector), len(payload), content)
        _bindings.wasi_config_set_stdin_bytes(wasi.ptr(), ctypes.byref(vector))
        wasi.stdout_custom = sink
    return wasi
