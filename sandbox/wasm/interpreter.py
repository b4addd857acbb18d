"""One fresh CPython per execution, metered from outside.

    Program + Input + Limits --> new Store and instance --> prepare (free) --> run (charged) --> Execution

The cost is the fuel that leaves the store between the start of `run` and its end, minus what the empty candidate
pays: module execution, the call and the encoding of its result are charged; decoding the arguments and compiling the
source are not, and are safe from forgery because no candidate code exists in the instance before `run`.
"""

from pathlib import Path
from typing import Any

import msgspec
from wasmtime import Store, WasmtimeError

from instret.sandbox.model import (
    MESSAGE_CHARACTERS,
    Cost,
    Execution,
    InputError,
    Kind,
    Limits,
    Program,
    Verdict,
    message_line,
)
from instret.sandbox.wasm import artefact
from instret.sandbox.wasm.lane import Lane, Refused
from instret.sandbox.wasm.peak import PAGE_BYTES, least_pages
from instret.sandbox.wasm.stdio import WRITES_MAX, StdoutSink, stdio

# Decoding and compiling: far above an honest source, far below a stall.
PREPARE_FUEL = 3 * 10**9
PREPARE_FUEL_PER_BYTE = 1000
# wasmtime looks at the tank at function entries and loop heads only; with this much more in it than the budget, what
# was really used can be held against the budget exactly.
_OVERDRAFT_FUEL = 10**6
_MEMORY_MOST_BYTES = 4095 << 20


class Interpreter:
    """Executes programs one after the other, each in an instance of its own.

    Args:
        compiled: the directory that `artefact.ensure_compiled` gives.
    """

    def __init__(self, compiled: Path) -> None:
        self._compiled = compiled
        self._lanes: dict[bool, Lane] = {}
        self._baseline: dict[str, int] = {}
        self._crashed = False

    def _lane(self, metered: bool) -> Lane:
        if metered not in self._lanes:
            self._lanes[metered] = Lane(self._compiled, metered=metered)
        return self._lanes[metered]

    def run(self, program: Program, payload: bytes, limits: Limits, measure_memory: bool = False) -> Execution:
        """Execute `program` on `payload` once; with `measure_memory` as often again as it takes to find the peak."""
        execution = self._run(program, payload, limits)
        if self._crashed and self._run(program, payload, _roomier(limits)) != execution:
            # CPython can fall over when memory runs out, e.g. on growing a text in place; with more it gets further.
            message = "the interpreter broke where its memory ended"
            return _failed(Verdict.MEMORY_LIMIT, execution.cost.instructions, message)
        if execution.failure or not measure_memory:
            return execution
        growth = (limits.memory_bytes - artefact.GUEST_MEMORY_BYTES) // PAGE_BYTES
        pages = least_pages(lambda pages: self._repeats(execution, program, payload, limits, pages), growth)
        cost = msgspec.structs.replace(execution.cost, peak_memory_bytes=pages * PAGE_BYTES)
        return msgspec.structs.replace(execution, cost=cost)

    def _repeats(self, execution: Execution, program: Program, payload: bytes, limits: Limits, pages: int) -> bool:
        """Whether the execution goes just the same when its memory can grow by `pages` only."""
        narrow = msgspec.structs.replace(limits, memory_bytes=artefact.GUEST_MEMORY_BYTES + pages * PAGE_BYTES)
        if self._lane(limits.instructions is not None).metered:
            narrow = msgspec.structs.replace(narrow, instructions=execution.cost.instructions)
        try:
            return self._run(program, payload, narrow) == execution
        except InputError:
            return False

    def _empty_cost(self, kind: Kind) -> int:
        """Exact fuel of the empty candidate: what `run` costs besides the candidate."""
        if kind not in self._baseline:
            self._baseline[kind] = 0
            empty = Program(source="def f(): return None\n" if kind == "function" else "", kind=kind, entry_point="f")
            self._baseline[kind] = self._run(empty, b"(\0\0\0\0", Limits()).cost.instructions
        return self._baseline[kind]

    def _run(self, program: Program, payload: bytes, limits: Limits) -> Execution:
        self._crashed = False
        lane = self._lane(limits.instructions is not None)
        baseline = self._empty_cost(program.kind) if lane.metered else 0
        budget = (limits.instructions or 0) + baseline
        # Beyond what the budget pays for no write is served: it only makes sure that the budget is exceeded.
        sink = StdoutSink(limits.output_bytes, min(WRITES_MAX, lane.calls_within(budget)))
        store = lane.fresh(limits.memory_bytes, lambda: sink.calls)
        store.set_wasi(stdio(program.kind, payload, sink))
        try:
            instance = lane.linker.instantiate(store, lane.component)
            prepare, run = instance.get_func(store, "prepare"), instance.get_func(store, "run")
            assert prepare and run
            lane.refuel(store, PREPARE_FUEL + PREPARE_FUEL_PER_BYTE * len(payload))
            arguments = payload.decode("latin-1") if program.kind == "function" else ""
            # The guest's own tracer of memory is never asked: it lives beside the candidate.
            outcome = self._enter(prepare, store, program.kind, program.source, program.entry_point, arguments, False)
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
        return self._judge(program, limits, outcome, instructions, sink)

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

    def _judge(self, program: Program, limits: Limits, outcome: str, instructions: int, sink: StdoutSink) -> Execution:
        self._crashed = outcome.startswith("^Crashed")
        name = outcome[1:].partition("\n")[0][:MESSAGE_CHARACTERS]
        answer_bytes = len(outcome) - 1 if outcome.startswith("=") else 0
        if sink.overflow or answer_bytes > limits.output_bytes or outcome.startswith("^TooMuch"):
            message = f"more than {limits.output_bytes:,} bytes or {WRITES_MAX:,} writes of output"
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
        return Execution(failure=None, output=output, cost=Cost(instructions=instructions))


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


def _roomier(limits: Limits) -> Limits:
    return msgspec.structs.replace(limits, memory_bytes=min(2 * limits.memory_bytes, _MEMORY_MOST_BYTES))


def _failed(verdict: Verdict, instructions: int, message: str) -> Execution:
    return Execution(failure=verdict, output=b"", cost=Cost(instructions=instructions), message=message)


def _readable(outcome: str) -> str:
    """One printable line of what the guest or the host said; a guest may say anything, at any length."""
    name, _, text = outcome[1 : 4 * MESSAGE_CHARACTERS].partition("\n")
    return message_line(f"{name}: {text}").rstrip(": ")
