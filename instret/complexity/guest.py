"""What runs in the guest while a complexity is measured: the candidate, and around it what counts.

candidate + a probe --> Program; generator --> Program that makes the inputs of given sizes

A probe throws the candidate's answer away, so that writing a long answer is no part of its cost, and switches the
collector of cyclic garbage off, whose passes come at sizes of their own choosing.
"""

from collections.abc import Sequence

from instret.problems import guest
from instret.problems.model import Kind, Problem
from instret.sandbox import Program

PROBE = "_instret_probe"
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
# A monitor of instructions is called before each one that the interpreter executes, calls into C being one. What it
# raises would end the interpreter.
_COUNTS = """
def _instret_probe(*arguments):
    import gc, os, sys
    gc.disable()
    monitoring, tables, codes = sys.monitoring, {{}}, []
    def count(code, offset):
        table = tables.get(id(code))
        if table is None:
            table = tables[id(code)] = {{}}
            codes.append(code)
        table[offset] = table.get(offset, 0) + 1
    monitoring.use_tool_id(4, "instret")
    monitoring.register_callback(4, monitoring.events.INSTRUCTION, count)
    monitoring.set_events(4, monitoring.events.INSTRUCTION)
{call}    monitoring.set_events(4, 0)
    return [
        (*_instret_site(code, offset), dear[offset], times)
        for code in codes
        if code is not _instret_probe.__code__
        for dear in (_instret_is_dear(code),)
        for offset, times in tables[id(code)].items()
    ]
"""
# The guest's clock shows the fuel that is gone; to read it costs the same each time.
_STEPS = """
_instret_watched = frozenset({watched!r})
def _instret_probe(*arguments):
    import gc, sys, time
    gc.disable()
    monitoring, clock = sys.monitoring, time.perf_counter_ns
    tables, codes, steps = {{}}, {{}}, {{}}
    started, start = 0, None
    def read(code, offset):
        nonlocal started, start
        if start is not None:
            spent = clock() - started
            step = start, id(code), offset
            known = steps.get(step)
            if known is None:
                steps[step] = [1, spent]
            else:
                known[0] += 1
                known[1] += spent
        table = tables.get(id(code))
        if table is None:
            codes[id(code)] = code
            table = tables[id(code)] = _instret_is_dear(code)
            for place in range(0, len(table), 2):
                if table[place] and _instret_site(code, place) not in _instret_watched:
                    table[place] = 0
        if table[offset]:
            start = id(code), offset
            started = clock()
        else:
            start = None
    monitoring.use_tool_id(4, "instret")
    monitoring.register_callback(4, monitoring.events.INSTRUCTION, read)
    monitoring.set_events(4, monitoring.events.INSTRUCTION)
{call}    monitoring.set_events(4, 0)
    return [
        (*_instret_site(codes[code], offset), *_instret_site(codes[end], last), *known)
        for ((code, offset), end, last), known in steps.items()
        if codes[code] is not _instret_probe.__code__
    ]
"""
_PEAK = """
def _instret_probe(*arguments):
    import gc, tracemalloc
    gc.disable()
    tracemalloc.start()
{call}    return tracemalloc.get_traced_memory()[1]
"""
PROBES = {"fuel": _FUEL, "counts": _COUNTS, "steps": _STEPS, "peak_bytes": _PEAK}
# Never more than a fixed amount of work, or (where something is thrown away) no more than making it was.
_LIGHT = """
CACHE RESUME NOP POP_TOP PUSH_NULL COPY SWAP LOAD_FAST LOAD_FAST_BORROW LOAD_FAST_LOAD_FAST LOAD_FAST_CHECK
LOAD_FAST_BORROW_LOAD_FAST_BORROW LOAD_FAST_AND_CLEAR LOAD_CONST LOAD_SMALL_INT LOAD_GLOBAL LOAD_NAME LOAD_DEREF
LOAD_ATTR LOAD_SPECIAL LOAD_SUPER_ATTR LOAD_COMMON_CONSTANT LOAD_BUILD_CLASS LOAD_LOCALS STORE_FAST
STORE_FAST_STORE_FAST STORE_FAST_LOAD_FAST STORE_DEREF STORE_GLOBAL STORE_NAME STORE_ATTR MAKE_CELL COPY_FREE_VARS
MAKE_FUNCTION SET_FUNCTION_ATTRIBUTE BUILD_LIST BUILD_TUPLE BUILD_MAP BUILD_SET BUILD_SLICE JUMP_FORWARD JUMP_BACKWARD
JUMP_BACKWARD_NO_INTERRUPT POP_JUMP_IF_FALSE POP_JUMP_IF_TRUE POP_JUMP_IF_NONE POP_JUMP_IF_NOT_NONE TO_BOOL UNARY_NOT
IS_OP NOT_TAKEN EXTENDED_ARG END_FOR POP_ITER END_SEND GET_LEN RETURN_GENERATOR LIST_APPEND MAP_ADD POP_EXCEPT
PUSH_EXC_INFO RERAISE CHECK_EXC_MATCH IMPORT_NAME IMPORT_FROM DELETE_FAST DELETE_NAME INTERPRETER_EXIT
"""
_SITES = f"""
import opcode as _instret_opcode

_instret_light = frozenset({sorted(_LIGHT.split())!r})
_instret_dear = bytes(name not in _instret_light for name in _instret_opcode.opname[:256])
_instret_lines = {{}}

def _instret_is_dear(code):
    return bytearray(code.co_code.translate(_instret_dear))

def _instret_site(code, offset):
    lines = _instret_lines.get(id(code))
    if lines is None:
        lines = _instret_lines[id(code)] = {{
            at: line or 0 for start, end, line in code.co_lines() for at in range(start, end, 2)
        }}
    place, line = code.co_filename, lines.get(offset, 0)
    place = str(line) if place == "<candidate>" else "%s:%d" % (place.removeprefix("/python/"), line)
    return place, code.co_qualname, offset
"""
# A program's own output goes to where the answer of a probe has to be.
_AS_PROGRAM = """
import os, sys, io
_instret_code = compile({text!r}, "<candidate>", "exec", dont_inherit=True)
{probe}
def _instret_main():
    kept, os.write, sys.stdout = os.write, lambda number, data: len(data), io.StringIO()
    answer = _instret_probe()
    import marshal
    kept(1, marshal.dumps(answer, 2))
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


def probed(
    source: str, kind: Kind, entry_point: str, signal: str, watched: Sequence[tuple[str, str, int]] = ()
) -> Program:
    """The candidate with a probe around it.

    Args:
        source: the candidate's text.
        kind: how it is entered.
        entry_point: name of the function; empty for a program.
        signal: of PROBES; the probe of "fuel" answers nothing, the others answer their figure; a program's
            own output stays where the signal is fuel.
        watched: for "steps", the places, functions and offsets of the instructions whose steps are asked for.
    """
    probe = PROBES[signal].format(call=_CALLS[kind].format(entry=entry_point), watched=tuple(watched))
    if signal in ("counts", "steps"):
        probe = _SITES + probe
    if kind == "program" and signal == "fuel":
        # As it is: to compile it within a probe would be charged, and that is more than a short program costs.
        return Program(source=source, kind="program")
    if kind == "program":
        return Program(source=_AS_PROGRAM.format(text=source, probe=probe), kind="program")
    return Program(source=f"{source}\n{probe}", entry_point=PROBE)


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
