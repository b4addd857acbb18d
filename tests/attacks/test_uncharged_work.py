"""Attacks on what no budget pays for: whatever is not charged is bounded by a count, not by anyone's patience.

Two things happen to a candidate for free: its source is compiled, and its input is decoded. Both run on a tank of
their own. Everything else that the host does on a candidate's behalf takes fuel from the candidate.
"""

import threading

import pytest

from instret.sandbox import Limits, Program, Verdict
from instret.sandbox.wasm import artefact
from instret.sandbox.wasm.interpreter import PREPARE_FUEL, PREPARE_FUEL_PER_BYTE, Interpreter
from instret.sandbox.wasm.lane import Lane
from tests.attacks.test_exhaust_compiler import ALLOWED, REFUSED, SLOW

# About half a second of a quiet machine: the most that compiling a source of a megabyte may take for free.
MOST_PREPARE_FUEL = 3 * 10**9
MOST_PREPARE_FUEL_PER_BYTE = 1000
SMALL_BUDGET = 10**7
# How often the host may be called for a budget of SMALL_BUDGET, whatever is called.
MOST_CALLS = 200

CALLS = {
    "clock": "import time\nwhile True: time.perf_counter()",
    "wall_clock": "import time\nwhile True: time.time()",
    "random_numbers": "import os\nwhile True: os.urandom(1)",
    "flushed_prints": "while True: print(1, flush=True)",
    "raw_writes": "import os\nwhile True: os.write(1, b'x')",
}


SOURCES = SLOW | {name: f"def attacked(values): return {text}" for name, text in (REFUSED | ALLOWED).items()}
_PAYLOAD = b"(\1\0\0\0N"


class _CountingLane(Lane):
    """A lane that remembers what its fillings were used for, how often the host was called, and by which threads."""

    def __init__(self, compiled, *, metered):
        self.tanks = []
        self.charges = 0
        self.threads = set()
        super().__init__(compiled, metered=metered)

    def refuel(self, store, fuel):
        if self.tanks:
            self.tanks[-1] -= store.get_fuel()
        self.tanks.append(fuel)
        super().refuel(store, fuel)

    def _charge(self, context, fuel):
        self.charges += 1
        self.threads.add(threading.get_ident())
        return super()._charge(context, fuel)

    @property
    def calls(self):
        return self.charges + self._writes()


def _observe(program, limits):
    """One execution in this process: the execution and the lane that saw it."""
    seen = []

    def execute():
        interpreter = Interpreter(artefact.ensure_compiled(None))
        interpreter.run(Program(source="def f(_): 0", entry_point="f"), _PAYLOAD, limits)
        interpreter.run(Program(source="", kind="program"), b"", limits)
        lane = _CountingLane(artefact.ensure_compiled(None), metered=True)
        interpreter._lanes[True] = lane
        seen.extend((interpreter.run(program, _PAYLOAD, limits), lane))

    _in_thread(execute)
    return seen


def _in_thread(execute):
    """Call it on a stack that is as large as a worker's."""
    threading.stack_size(artefact.WASM_STACK_BYTES + (64 << 20))
    thread = threading.Thread(target=execute)
    thread.start()
    thread.join()
    threading.stack_size(0)


def test_the_tank_of_the_compiler_holds_no_more_than_it_should():
    assert PREPARE_FUEL <= MOST_PREPARE_FUEL
    assert PREPARE_FUEL_PER_BYTE <= MOST_PREPARE_FUEL_PER_BYTE


@pytest.mark.parametrize("source", SOURCES.values(), ids=SOURCES)
def test_compiling_burns_no_more_than_its_tank(source):
    _, lane = _observe(Program(source=source, entry_point="attacked"), Limits(instructions=SMALL_BUDGET))
    _start, prepare, *_ = lane.tanks
    assert 0 < prepare <= MOST_PREPARE_FUEL + MOST_PREPARE_FUEL_PER_BYTE * len(_PAYLOAD)


@pytest.mark.parametrize("source", CALLS.values(), ids=CALLS)
def test_a_loop_of_calls_into_the_host_is_charged_for_each(source):
    execution, lane = _observe(Program(source=source, kind="program"), Limits(instructions=SMALL_BUDGET))
    assert execution.failure is Verdict.BUDGET_EXCEEDED
    assert 1 < lane.calls <= MOST_CALLS


def test_the_tank_is_touched_by_one_thread_only_however_much_is_written():
    source = "import os, time\nfor _ in range(100):\n    os.write(1, b'x')\n    time.time()\n"
    execution, lane = _observe(Program(source=source, kind="program"), Limits())
    assert execution.output == 100 * b"x"
    assert lane.charges == 100
    assert lane.calls == 200
    assert len(lane.threads) == 1


def test_many_writes_cost_the_same_each_time():
    source = "import os\nfor _ in range(2000): os.write(1, b'x')"

    def execute():
        interpreter = Interpreter(artefact.ensure_compiled(None))
        costs.update(
            interpreter.run(Program(source=source, kind="program"), b"", Limits()).cost.instructions for _ in range(20)
        )

    costs = set()
    _in_thread(execute)
    assert len(costs) == 1
