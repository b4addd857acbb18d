"""What runs in the guest while a complexity is measured: the candidate, and around it what counts.

candidate + a probe --> Program; generator --> Program that makes the inputs of given sizes

A probe throws the candidate's answer away, so that writing a long answer is no part of its cost, and switches the
collector of cyclic garbage off, whose passes come at sizes of their own choosing.
"""

from collections.abc import Sequence

from instret.problems import guest
from instret.problems.model import Kind, Problem
from instret.sandbox import Program

_CALLS = {
    "function": "    {entry}(*arguments)\n",
    "program": """\
    try:
        exec(_instret_code, {{"__name__": "__main__"}})
    except SystemExit:
        pass
""",
}
_FUEL = """
def _instret_probe(*arguments):
    import gc
    gc.disable()
{call}"""
# A monitor of instructions is called once for each that the interpreter executes, calls into C being one.
_OPCODES = """
def _instret_probe(*arguments):
    import gc, sys
    gc.disable()
    monitoring, counted = sys.monitoring, 0
    def count(code, offset):
        nonlocal counted
        counted += 1
    monitoring.use_tool_id(4, "instret")
    monitoring.register_callback(4, monitoring.events.INSTRUCTION, count)
    monitoring.set_events(4, monitoring.events.INSTRUCTION)
{call}    monitoring.set_events(4, 0)
    return counted
"""
_PEAK = """
def _instret_probe(*arguments):
    import gc, tracemalloc
    gc.disable()
    tracemalloc.start()
{call}    return tracemalloc.get_traced_memory()[1]
"""
PROBES = {"fuel": _FUEL, "opcodes": _OPCODES, "peak_bytes": _PEAK}
# A program's own output goes to where the answer of a probe has to be.
_AS_PROGRAM = """
import os, sys, io
_instret_code = compile({text!r}, "<candidate>", "exec", dont_inherit=True)
{probe}
def _instret_main():
    kept, os.write, sys.stdout = os.write, lambda number, data: len(data), io.StringIO()
    answer = _instret_probe()
    kept(1, b"%d" % (answer or 0))
_instret_main()
"""
_OWN_INPUTS = """
import marshal as _marshal, random as _random

def _instret_inputs(sizes, seeds):
    return [_marshal.dumps(tuple(generate(_random.Random("instret:%d" % seed), *sizes)), 2) for seed in seeds]
"""
_PROBLEM_INPUTS = """
import marshal as _marshal

NAMES = {names!r}

def _instret_inputs(sizes, seeds):
    sizes = LEVELS[-1][0] | dict(zip(NAMES, sizes))
    made = [generated("complexity:%d" % seed, len(LEVELS) - 1, sizes, seed) for seed in seeds]
    return [one.encode() if isinstance(one, str) else _marshal.dumps(one, 2) for one in made]
"""


def probed(source: str, kind: Kind, entry_point: str, signal: str) -> Program:
    """The candidate with a probe around it.

    Args:
        source: the candidate's text.
        kind: how it is entered.
        entry_point: name of the function; empty for a program.
        signal: of PROBES; the probe of "fuel" answers nothing, the others answer their figure; a program's
            own output stays where the signal is fuel.
    """
    probe = PROBES[signal].format(call=_CALLS[kind].format(entry=entry_point))
    if kind == "program" and signal == "fuel":
        # As it is: to compile it within a probe would be charged, and that is more than a short program costs.
        return Program(source=source, kind="program")
    if kind == "program":
        return Program(source=_AS_PROGRAM.format(text=source, probe=probe), kind="program")
    return Program(source=f"{source}\n{probe}", entry_point="_instret_probe")


def inputs_of_problem(problem: Problem, names: Sequence[str]) -> Program:
    """What makes inputs of any sizes with a problem's generator; a seed is the number of a case of the top level.

    Args:
        problem: whose generator it is.
        names: of the sizes that grow; the others stay as at the top level.
    """
    text = _PROBLEM_INPUTS.replace("{names!r}", repr(tuple(names)))
    return Program(source=guest.importing(problem.generator, text), entry_point="_instret_inputs")


def inputs_of_generator(text: str) -> Program:
    """What makes inputs with a text that defines `generate(rng, n)`, or with more sizes behind it."""
    return Program(source=f"{text}\n{_OWN_INPUTS}", entry_point="_instret_inputs")
