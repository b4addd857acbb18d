"""Attacks that look for the answer, or for anything of use, where the candidate runs: there is nothing to be found.

Every search asserts that it really looked. What it would find is a list other than its own input; it then falls back
to the honest work, so a search that found something would show as a gain.
"""

import pytest

from instret.problems.model import Level, Problem, Solution
from instret.sandbox import Limits, Program, Verdict

_TAKE = """
def take(found, values):
    for thing in found:
        if type(thing) is list and thing is not values and len(thing) == len(values) > 10:
            if all(type(item) is int and 0 <= item <= len(values) for item in thing):
                return thing
    return slow(values)
"""
SEARCHES = {
    "walk_the_frames": """
import sys

def next_greater(values):
    found, frame = [], sys._getframe()
    while frame is not None:
        found += [*frame.f_locals.values(), *frame.f_globals.values()]
        frame = frame.f_back
    assert len(found) > 20
    return take(found, values)
""",
    "ask_the_collector": """
import gc

def next_greater(values):
    gc.unfreeze()
    found = gc.get_objects()
    assert len(found) > 10_000
    return take(found, values)
""",
    "ask_who_refers_to_the_input": """
import gc

def next_greater(values):
    found = gc.get_referrers(values)
    found += [part for thing in found for part in gc.get_referents(thing)]
    assert found
    return take(found, values)
""",
    "read_every_module": """
import sys

def next_greater(values):
    found = [thing for module in list(sys.modules.values()) for thing in list(vars(module).values())]
    assert len(found) > 5_000
    return take(found, values)
""",
    "read_the_environment_and_the_command": """
import os, sys

def next_greater(values):
    assert dict(os.environ) == {} and sys.orig_argv in ([], [""]) and not any(sys.argv)
    return take([list(os.environ), sys.argv], values)
""",
    "read_every_open_file": """
import os

def next_greater(values):
    found = []
    for number in [0, *range(3, 64)]:
        try:
            found += list(os.read(number, 1 << 20))
        except OSError:
            pass
    assert not found
    return take([found], values)
""",
    "look_for_the_checker_in_main": """
import __main__, sys

def next_greater(values):
    assert not hasattr(__main__, "check") and "instret" not in sys.modules and "pytest" not in sys.modules
    return take(list(vars(__main__).values()), values)
""",
    "read_the_job": """
import app

def next_greater(values):
    assert app._job[3][0] is values
    return take([*app._job, *app._job[3]], values)
""",
    "look_at_the_last_error": """
import sys, linecache, traceback

def next_greater(values):
    assert not hasattr(sys, "last_exc") and sys.exception() is None
    return take(list(linecache.cache.values()) + traceback.extract_stack(), values)
""",
}
FILES = [
    "/proc/self/mem",
    "/proc/self/cmdline",
    "/proc/self/environ",
    "/etc/passwd",
    "/dev/mem",
    "/dev/stdin",
    ".",
    "/",
]
# Left by one execution for the next: answers by input, so that the second one need not work.
STASHES = {
    "builtins": "import builtins\nstash = vars(builtins).setdefault('stash', {})",
    "module": "import sys, types\nstash = vars(sys.modules.setdefault('stash', types.ModuleType('stash')))",
    "the_guest_s_own_module": "import app\nstash = vars(app).setdefault('stash', {})",
    "environment": "import os\nstash = os.environ.__dict__.setdefault('stash', {})",
    "attribute_of_a_function": "import json\nstash = json.dumps.__dict__.setdefault('stash', {})",
    "type_registry": "import numbers\nstash = numbers.Number.__dict__.get('stash', {})\nnumbers.Number.stash = stash",
    "collector_callbacks": (
        "import gc\nstash = next((one for one in gc.callbacks if type(one) is dict), {})\ngc.callbacks += [stash]"
    ),
}
_RECALL = """
import atexit

def next_greater(values):
    key = tuple(values)
    if key in stash:
        return stash[key]
    stash[key] = slow(values)
    return stash[key]
"""
_ARRANGE_INPUTS = """
def make_inputs(level):
    return [([index * 37 % 101 for index in range(60 * level + 4)],)]
"""
_ARRANGE_CHECKER = """
def check(arguments, expected, output):
    return type(output) is list and output == sorted(output) and sorted(arguments[0]) == sorted(output)
"""
_SLOW_SORT = """
def slow(values):
    values = list(values)
    for end in range(len(values), 0, -1):
        for index in range(end - 1):
            if values[index] > values[index + 1]:
                values[index], values[index + 1] = values[index + 1], values[index]
    return values
"""
# A checker that compared the answer with the candidate's copy of the input would be content with these.
MUTATIONS = {
    "empty_the_input": "def arrange(values):\n    values.clear()\n    return []",
    "flatten_the_input": "def arrange(values):\n    values[:] = [0] * len(values)\n    return values",
    "shorten_the_input": "def arrange(values):\n    del values[1:]\n    return values",
    "replace_the_arguments": """
import sys

def arrange(values):
    frame = sys._getframe(1)
    frame.f_locals["arguments"] = ([],)
    frame.f_back.f_locals["arguments"] = ([],)
    return []
""",
}


@pytest.fixture(scope="module")
def arranging(open_arena):
    """A problem whose checker looks at the input, and only at it."""
    problem = Problem(
        id="arrange",
        title="Arrange",
        statement="Sort.",
        kind="function",
        entry_point="arrange",
        levels=tuple(Level(sizes={"level": level}, hardness=level, cases=1) for level in range(3)),
        generator=_ARRANGE_INPUTS,
        checker=_ARRANGE_CHECKER,
        solutions=(Solution(name="sorted", source="def arrange(values): return sorted(values)"),),
        timeout_factor=500.0,
    )
    return open_arena(problem, _SLOW_SORT, "\narrange = slow\n")


@pytest.mark.parametrize("search", SEARCHES.values(), ids=SEARCHES)
def test_a_search_finds_nothing(arena, search):
    arena.attack(_TAKE + search)


@pytest.mark.parametrize("path", FILES)
def test_there_are_no_files_to_read(arena, path):
    arena.attack(f"def next_greater(values): return list(open({path!r}, 'rb').read())", Verdict.RUNTIME_ERROR, "Error")


@pytest.mark.parametrize("module", ["instret", "instret.suites", "conftest", "checker", "check", "inputs", "solutions"])
def test_nothing_of_the_benchmark_can_be_imported(arena, module):
    arena.attack(f"import {module}", Verdict.RUNTIME_ERROR, "ModuleNotFoundError")


@pytest.mark.parametrize("stash", STASHES.values(), ids=STASHES)
def test_an_answer_left_for_the_next_execution_is_gone(arena, stash):
    first, second = (arena.attack(f"{stash}\n{_RECALL}") for _ in range(2))
    assert first == second


def test_a_stash_would_pay_if_executions_shared_an_instance(arena):
    """The tricks above are real: within one execution the second call costs next to nothing."""
    source = f"""
{STASHES["builtins"]}
import time

def slow(values):
    return [value for value in values for _ in range(10_000)][::10_000]
{_RECALL}
def attacked(values):
    start = time.perf_counter_ns()
    next_greater(values)
    between = time.perf_counter_ns()
    next_greater(values)
    return between - start > 5 * (time.perf_counter_ns() - between)
"""
    execution = arena.execute(Program(source=source, entry_point="attacked"), Limits(instructions=10**9))
    assert execution.output == b"T"


@pytest.mark.parametrize("trick", MUTATIONS.values(), ids=MUTATIONS)
def test_the_checker_sees_the_input_as_it_was(arranging, trick):
    assert arranging.attack(trick, Verdict.WRONG_ANSWER).efficiency == 0


def test_sorting_the_input_in_place_is_honest_enough(arranging):
    """Mutation as such is no offence."""
    arranging.attack("def arrange(values):\n    values[:] = slow(values)\n    return values")
