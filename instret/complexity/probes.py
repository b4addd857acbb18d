"""What runs in the guest around a candidate while a complexity is measured.

candidate + a probe --> Program; inputs --> what the probe answers for each of them

A probe throws the candidate's answer away, so that writing a long answer is no part of its cost, and switches the
collector of cyclic garbage off, whose passes come at sizes of their own choosing. To start an instance costs more than
most executions, so probes take many inputs; each finds a candidate that has just been loaded.
"""

from collections.abc import Mapping, Sequence

from instret.problems.model import Kind
from instret.sandbox import Input, Program, encode

# Instructions that are timed, as place, function and offset: of how many executions one is, and how many there are.
Strides = Mapping[tuple[str, str, int], tuple[int, int]]
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
# How a probe listens to each instruction while the candidate is called.
_LISTENING = """    monitoring.use_tool_id(4, "instret")
    monitoring.restart_events()
    monitoring.register_callback(4, events.INSTRUCTION, hear)
    monitoring.register_callback(4, events.PY_START, begin)
    monitoring.set_events(4, events.PY_START)
{call}    monitoring.free_tool_id(4)
"""
# A monitor of instructions is called before each one that the interpreter executes, calls into C being one. What it
# raises would end the interpreter. Code is monitored from its first start on, one by one: the monitor's own is not.
# Instructions of one block are executed equally often, so its first stands for all, and the others report only once.
_COUNTS = """
def _instret_probe(*arguments):
    import gc, sys
    gc.disable()
    monitoring, tables = sys.monitoring, {{}}
    events, disable = monitoring.events, monitoring.DISABLE
    def begin(code, offset):
        tables[id(code)] = code, [0 if leads else None for leads in _instret_leaders(code)]
        monitoring.set_local_events(4, code, events.INSTRUCTION)
        return disable
    def hear(code, offset):
        table = tables[id(code)][1]
        times = table[offset]
        if times is None:
            return disable
        table[offset] = times + 1
{call}    rows = []
    for code, table in tables.values():
        dear, times = _instret_is_dear(code), 0
        for offset in _instret_starts(code):
            times = times if table[offset] is None else table[offset]
            if times:
                rows.append((*_instret_site(code, offset), dear[offset], times))
    return rows
"""
# The guest's clock shows the fuel that is gone; to read it costs the same each time. Where an instruction is watched by
# samples, the gaps between them vary, so that nothing that comes in turns is missed or met each time. The last
# execution is always timed: after the last call of a key, C goes on to sort.
_STEPS = """
_instret_strides = {strides!r}
def _instret_probe(*arguments):
    import gc, sys, time
    gc.disable()
    monitoring, clock = sys.monitoring, time.perf_counter_ns
    events, disable = monitoring.events, monitoring.DISABLE
    tables, steps = {{}}, {{}}
    started, start, chance = 0, None, 1
    def begin(code, offset):
        starts, heard = _instret_starts(code), _instret_leaders(code)
        strides = [_instret_strides[_instret_number].get(_instret_site(code, place)) for place in range(len(heard))]
        for place, following in zip(starts, starts[1:]):
            heard[following] |= strides[place] is not None or code.co_code[place] in _instret_calls
        tables[id(code)] = code, heard, [one and [one[0], *one] for one in strides]
        monitoring.set_local_events(4, code, events.INSTRUCTION)
        return disable
    def hear(code, offset):
        nonlocal started, start, chance
        if start is not None:
            spent = clock() - started
            step = start, id(code), offset
            known = steps.get(step)
            if known is None:
                steps[step] = [1, spent]
            else:
                known[0] += 1
                known[1] += spent
            start = None
        _, heard, watched = tables[id(code)]
        watch = watched[offset]
        if watch is None:
            return None if heard[offset] else disable
        watch[0] -= 1
        watch[2] -= 1
        if not watch[0] or not watch[2]:
            chance = chance * 1103515245 + 12345 & 0x7FFFFFFF
            watch[0] = 1 + (chance >> 8) % (2 * watch[1] - 1)
            start = id(code), offset
            started = clock()
{call}    return [
        (*_instret_site(tables[code][0], offset), *_instret_site(tables[end][0], last), *known)
        for ((code, offset), end, last), known in steps.items()
        if end in tables
    ]
"""
_PEAK = """
def _instret_probe(*arguments):
    import gc, tracemalloc
    gc.disable()
    tracemalloc.start()
{call}    return tracemalloc.get_traced_memory()[1]
"""
_BY_INSTRUCTION = {"counts": _COUNTS, "steps": _STEPS}
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
# Besides jumps, what the interpreter leaves or enters code by, where it may report one instruction and not the next.
_LEAVING = "RESUME END_FOR RETURN_VALUE RETURN_GENERATOR YIELD_VALUE SEND RAISE_VARARGS RERAISE INTERPRETER_EXIT"
# What C may call Python from: where it is back, the caller's next instruction comes.
_CALLING = "CALL CALL_KW CALL_FUNCTION_EX"
_SITES = f"""
import dis as _instret_dis, opcode as _instret_opcode
_instret_number = 0

_instret_light = frozenset({sorted(_LIGHT.split())!r})
_instret_dear = bytes(name not in _instret_light for name in _instret_opcode.opname[:256])
_instret_calls = frozenset(_instret_opcode.opmap[name] for name in {_CALLING.split()!r})
_instret_lines = {{}}
_instret_leaves = frozenset(_instret_opcode.hasjump) | {{_instret_opcode.opmap[name] for name in {_LEAVING.split()!r}}}

def _instret_starts(code):
    return [start for _, start, _, _ in _instret_dis._unpack_opargs(code.co_code)]

def _instret_leaders(code):
    leads = bytearray(len(code.co_code) + 2)
    for offset in _instret_dis.findlabels(code.co_code):
        leads[offset] = 1
    for entry in _instret_dis._parse_exception_table(code):
        leads[entry.target] = 1
    leads_next = True
    for _, start, op, _ in _instret_dis._unpack_opargs(code.co_code):
        if leads_next:
            leads[start] = 1
        leads_next = op in _instret_leaves
    return leads

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
    kept(1, marshal.dumps([answer], 2))
_instret_main()
"""
_AS_FUNCTION = """
import sys as _instret_sys
_instret_code = _instret_sys._getframe().f_code
def _instret_answers(*payloads):
    import marshal, sys, types
    answers = []
    for number, payload in enumerate(payloads):
        module = sys.modules["candidate"] = types.ModuleType("candidate")
        exec(_instret_code, module.__dict__)
        module._instret_number = number
        answers.append(module._instret_probe(*marshal.loads(payload)))
    return answers
"""


def fuelled(source: str, kind: Kind, entry_point: str) -> Program:
    """The candidate for one input, nothing but its fuel being asked for.

    Args:
        source: the candidate's text.
        kind: how it is entered.
        entry_point: name of the function; empty for a program, which stays as it is: compiling it would be charged.
    """
    if kind == "program":
        return Program(source=source, kind="program")
    probe = _FUEL.format(call=_CALLS[kind].format(entry=entry_point))
    return Program(source=f"{source}\n{probe}", entry_point="_instret_probe")


def probed(
    source: str,
    kind: Kind,
    entry_point: str,
    signal: str,
    strides: Sequence[Strides] = (),
) -> Program:
    """The candidate with a probe around it, which answers for each of its inputs.

    Args:
        source: the candidate's text.
        kind: how it is entered.
        entry_point: name of the function; empty for a program.
        signal: "counts", "steps" or "peak_bytes".
        strides: for "steps", what is timed on each input.
    """
    call = _CALLS[kind].format(entry=entry_point)
    if signal == "peak_bytes":
        probe = _PEAK.format(call=call)
    else:
        listening = _LISTENING.format(call=call)
        probe = _SITES + _BY_INSTRUCTION[signal].format(call=listening, strides=[dict(one) for one in strides])
    if kind == "program":
        return Program(source=_AS_PROGRAM.format(text=source, probe=probe), kind="program")
    return Program(source=f"{source}\n{probe}{_AS_FUNCTION}", entry_point="_instret_answers")


def as_one(kind: Kind, inputs: Sequence[Input]) -> Input:
    """Several inputs as the one that a probe takes; a program, which reads a stream, takes a single one."""
    return inputs[0] if kind == "program" else Input.of(encode(tuple(one.load() for one in inputs)))
