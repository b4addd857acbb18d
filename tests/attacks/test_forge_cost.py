"""Attacks on the meter: the host counts, from outside, so nothing inside the instance can take work off the bill."""

import pytest

from instret.sandbox import Verdict

# Each trick asserts that it took effect, then does the honest work.
TAMPER = {
    "rebind_every_clock": """
import time

def next_greater(values):
    for name in ("time", "time_ns", "perf_counter", "perf_counter_ns", "monotonic", "process_time", "thread_time"):
        setattr(time, name, lambda: 0)
    assert time.perf_counter() == time.time() == 0
    return slow(values)
""",
    "trace_every_line": """
import sys
seen = []

def next_greater(values):
    sys.settrace(lambda frame, event, value: seen.append(event))
    distances = slow(values[:1])
    sys.settrace(None)
    assert seen
    return slow(values)
""",
    "profile_every_call": """
import sys
seen = []

def next_greater(values):
    sys.setprofile(lambda frame, event, value: seen.append(event))
    distances = slow(values)
    sys.setprofile(None)
    assert seen
    return distances
""",
    "monitor_and_disable_events": """
import sys
seen = []

def next_greater(values):
    monitoring = sys.monitoring
    monitoring.use_tool_id(monitoring.OPTIMIZER_ID, "tool")
    monitoring.register_callback(
        monitoring.OPTIMIZER_ID, monitoring.events.LINE, lambda *event: seen.append(event) or monitoring.DISABLE
    )
    monitoring.set_events(monitoring.OPTIMIZER_ID, monitoring.events.LINE)
    distances = slow(values)
    assert seen
    return distances
""",
    "switch_off_the_collector": """
import gc

def next_greater(values):
    gc.disable()
    gc.freeze()
    gc.set_threshold(0)
    assert not gc.isenabled()
    return slow(values)
""",
    "work_in_a_collector_callback": """
import gc
results = []

def next_greater(values):
    gc.callbacks.append(lambda phase, info: results.append(slow(values)) if phase == "start" else None)
    gc.collect(0)
    gc.callbacks.clear()
    assert len(results) == 1
    return results[0]
""",
    "work_in_a_signal_handler": """
import signal
results = []

def next_greater(values):
    signal.signal(signal.SIGINT, lambda number, frame: results.append(slow(values)))
    signal.raise_signal(signal.SIGINT)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    assert len(results) == 1
    return results[0]
""",
    "work_in_an_audit_hook": """
import sys
results = []

def next_greater(values):
    sys.addaudithook(lambda name, arguments: results.append(slow(values)) if name == "work" else None)
    sys.audit("work")
    return results[0]
""",
    "prepare_and_run_again_from_inside": """
import app, marshal

_INNER = '''
def inner(values):
    return [values]
'''

def next_greater(values):
    world = app.WitWorld()
    payload = marshal.dumps((values,), 2).decode("latin-1")
    assert world.prepare("function", _INNER, "inner", payload, False) == ""
    assert world.run().startswith("=")
    return slow(values)
""",
    "work_in_a_nested_prepare": """
import app, marshal
results = []

def next_greater(values):
    app.compile = lambda *arguments, **options: results.append(slow(values))
    app.WitWorld().prepare("function", "", "", marshal.dumps((), 2).decode("latin-1"), False)
    assert len(results) == 1
    return results[0]
""",
    "call_the_host_directly": """
import componentize_py_runtime as runtime

def next_greater(values):
    try:
        runtime.drop_resource(2**31)
    except BaseException:
        pass
    return slow(values)
""",
    "watch_the_fuel_and_behave_under_test": """
import time

def next_greater(values):
    start = time.perf_counter_ns()
    small = slow(values[:2])
    spent = time.perf_counter_ns() - start
    assert spent > 0
    return small if len(values) <= 2 else slow(values)
""",
    "seed_the_clock_s_module_anew": """
import importlib, sys, time

def next_greater(values):
    del sys.modules["time"]
    fresh = importlib.import_module("time")
    assert fresh is not time
    return slow(values)
""",
    "lower_the_recursion_and_switch_limits": """
import sys

def next_greater(values):
    sys.setswitchinterval(1e9)
    sys.setrecursionlimit(200)
    return slow(values)
""",
}
# Asking for what would change time itself ends the sample.
DENIED = {
    "sleep_instead": (Verdict.FORBIDDEN, "sleeping", "import time\ndef next_greater(values): time.sleep(0.001)"),
    "sleep_behind_except": (
        Verdict.FORBIDDEN,
        "sleeping",
        """
import time

def next_greater(values):
    try:
        time.sleep(1)
    except BaseException:
        pass
    return slow(values)
""",
    ),
    "thread": (
        Verdict.ACCEPTED,
        "",
        """
import threading

def next_greater(values):
    results = []
    thread = threading.Thread(target=lambda: results.append(slow(values)))
    thread.start()
    thread.join()
    return results[0]
""",
    ),
    "process_pool": (
        Verdict.RUNTIME_ERROR,
        "ImportError|NotImplementedError|OSError|ModuleNotFoundError",
        """
import concurrent.futures

def next_greater(values):
    with concurrent.futures.ProcessPoolExecutor(1) as pool:
        return pool.submit(slow, values).result()
""",
    ),
    "alarm": (
        Verdict.RUNTIME_ERROR,
        "no attribute 'setitimer'",
        "import signal\ndef next_greater(values): signal.setitimer(signal.ITIMER_REAL, 1e-6)",
    ),
    "set_the_clock": (
        Verdict.RUNTIME_ERROR,
        "no attribute|not permitted|denied",
        "import time\ndef next_greater(values): time.clock_settime(time.CLOCK_REALTIME, 0)",
    ),
}


@pytest.mark.parametrize("trick", TAMPER.values(), ids=TAMPER)
def test_tampering_with_clocks_and_hooks_saves_nothing(arena, trick):
    arena.attack(trick)


@pytest.mark.parametrize(("verdict", "message", "trick"), DENIED.values(), ids=DENIED)
def test_time_cannot_be_stolen_from_outside(arena, verdict, message, trick):
    arena.attack(trick, verdict, message)


def test_giving_up_close_to_the_budget_is_no_better_than_reaching_it(arena):
    """A program that watches its fuel and stops early with a half-made answer is wrong, not merely slow."""
    trial = arena.attack(
        """
import time

def next_greater(values):
    start, distances = time.perf_counter_ns(), []
    for index in range(len(values)):
        distances += slow(values[index:])[:1] if time.perf_counter_ns() - start < 10**6 else [0]
    return distances
""",
        Verdict.WRONG_ANSWER,
    )
    assert trial.efficiency == 0
