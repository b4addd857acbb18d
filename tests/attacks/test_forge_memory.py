"""Attacks on the measurement of memory: the tracer lives beside the candidate, so its word alone counts for nothing."""

import pytest

from instret.sandbox import Limits, Program, Verdict

_LIMITS = Limits(instructions=2 * 10**9)
_HUNGRY = """
import app, sys, tracemalloc

def attacked(values):
    BEFORE
    filled = [0] * ELEMENTS
    AFTER
    return values
"""
# How far below the truth a claim may lie before the counted run finds it out; see Interpreter.run.
BOUND_FACTOR, BOUND_BYTES = 9 / 4, 8 << 20
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


def _reported_or_found_out(arena, elements, before, after):
    honest, forged = (
        arena.execute(
            Program(source=_hungry(elements, first, then), entry_point="attacked"),
            _LIMITS,
            measure_memory=True,
        )
        for first, then in (("pass", "pass"), (before, after))
    )
    assert honest.failure is None
    assert honest.cost.peak_memory_bytes > 4 * elements
    if forged.failure is not None:
        assert forged.failure is Verdict.FORBIDDEN, forged.message
        return
    assert forged.cost.peak_memory_bytes is not None
    assert honest.cost.peak_memory_bytes <= BOUND_FACTOR * forged.cost.peak_memory_bytes + BOUND_BYTES


@pytest.mark.parametrize(("before", "after"), TRICKS.values(), ids=TRICKS)
def test_forty_megabytes_are_reported_or_found_out(arena, before, after):
    """Hiding them leaves the honest peak in the report or ends with a verdict; it never just works."""
    _reported_or_found_out(arena, 10_000_000, before, after)


def test_four_megabytes_are_reported_or_found_out(arena):
    _reported_or_found_out(arena, 1_000_000, "tracemalloc.stop()", "pass")


@pytest.mark.parametrize("elements", [0, 1000, 1_000_000])
def test_measuring_memory_changes_neither_answer_nor_cost(arena, elements):
    program = Program(source=_hungry(elements, "pass", "pass"), entry_point="attacked")
    plain, measured = (arena.execute(program, _LIMITS, measure_memory=memory) for memory in (False, True))
    assert plain.failure is measured.failure is None
    assert plain.output == measured.output
    assert plain.cost.instructions == measured.cost.instructions
