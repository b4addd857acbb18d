"""Attacks on the measurement of memory: it asks nothing of the interpreter, so there is nothing in there to forge."""

import pytest

from instret.sandbox import Limits, Program
from instret.sandbox.wasm.peak import PAGE_BYTES

_LIMITS = Limits(instructions=2 * 10**9)
# What a fresh interpreter has in reserve.
SLACK_BYTES = 1 << 19
_HUNGRY = """
import app, sys, tracemalloc

def attacked(values):
    BEFORE
    filled = [0] * ELEMENTS
    AFTER
    return values
"""
# Code before the allocation, code after it.
TRICKS = {
    "clear_the_traces": ("pass", "filled = None; tracemalloc.clear_traces(); tracemalloc.reset_peak()"),
    "stop_the_tracer_early": ("tracemalloc.stop()", "pass"),
    "stop_the_tracer_late": ("pass", "tracemalloc.stop()"),
    "replace_the_tracer": ("pass", "tracemalloc.get_traced_memory = lambda: (0, 0)"),
    "replace_the_tracer_s_module": (
        "app.tracemalloc = type('', (), dict(stop=int, get_traced_memory=lambda: (0, 0)))",
        "pass",
    ),
    "report_half_of_it": ("pass", "tracemalloc.get_traced_memory = lambda: (0, 2 * ELEMENTS)"),
    "report_a_negative_peak": ("pass", "tracemalloc.get_traced_memory = lambda: (0, -1)"),
    "report_no_number": ("pass", "tracemalloc.get_traced_memory = lambda: (0, '\\u00b2')"),
    "report_nothing": ("sys._getframe(2).f_locals['trace_memory'] = False", "pass"),
    "fail_only_under_the_tracer": ("assert not tracemalloc.is_tracing()", "pass"),
    "run_out_of_memory_only_under_the_tracer": ("if tracemalloc.is_tracing(): raise MemoryError", "pass"),
    "be_frugal_only_under_the_tracer": ("if tracemalloc.is_tracing(): return values", "pass"),
}


def _hungry(elements, before, after):
    return _HUNGRY.replace("BEFORE", before).replace("AFTER", after).replace("ELEMENTS", str(elements))


def _measured(arena, source):
    return arena.execute(Program(source=source, entry_point="attacked"), _LIMITS, measure_memory=True)


@pytest.mark.parametrize("elements", [10_000_000, 1_000_000], ids=["forty_megabytes", "four_megabytes"])
@pytest.mark.parametrize(("before", "after"), TRICKS.values(), ids=TRICKS)
def test_what_is_allocated_is_reported_in_full(arena, elements, before, after):
    honest = _measured(arena, _hungry(elements, "pass", "pass"))
    forged = _measured(arena, _hungry(elements, before, after))
    assert honest.failure is None
    assert honest.cost.peak_memory_bytes >= 4 * elements - SLACK_BYTES
    assert forged.failure is None, forged.message
    assert forged.cost.peak_memory_bytes >= honest.cost.peak_memory_bytes


FRUGAL = {
    "catch_the_error": "try: filled = [0] * 10_000_000\n    except MemoryError: filled = values",
    "ask_before": """
    for size in (10_000_000, 1000):
        try:
            filled = [0] * size
            break
        except MemoryError: pass""",
}


@pytest.mark.parametrize("body", FRUGAL.values(), ids=FRUGAL)
def test_doing_with_less_when_memory_is_short_lowers_nothing(arena, body):
    """The narrow executions of the search are there to be like the one that counts, not to replace it."""
    execution = _measured(arena, f"def attacked(values):\n    {body}\n    return values\n")
    assert execution.failure is None
    assert execution.cost.peak_memory_bytes >= 40_000_000 - SLACK_BYTES


def test_memory_that_was_freed_before_the_end_counts(arena):
    execution = _measured(arena, _hungry(1_000_000, "pass", "filled = None"))
    assert execution.cost.peak_memory_bytes >= 4_000_000 - SLACK_BYTES


@pytest.mark.parametrize("elements", [500_000, 1_000_000, 5_000_000])
def test_the_peak_is_exact_to_the_page(arena, elements):
    """An allocation of 16 pages more is seen as 16 pages more."""
    smaller, larger = (
        _measured(arena, _hungry(size, "pass", "pass")).cost.peak_memory_bytes
        for size in (elements, elements + 16 * PAGE_BYTES // 4)
    )
    assert larger - smaller == 16 * PAGE_BYTES


@pytest.mark.parametrize("elements", [0, 1000, 1_000_000])
def test_measuring_memory_changes_neither_answer_nor_cost(arena, elements):
    program = Program(source=_hungry(elements, "pass", "pass"), entry_point="attacked")
    plain, measured = (arena.execute(program, _LIMITS, measure_memory=memory) for memory in (False, True))
    assert plain.failure is measured.failure is None
    assert plain.output == measured.output
    assert plain.cost.instructions == measured.cost.instructions
