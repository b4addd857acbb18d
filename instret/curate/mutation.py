"""Rule 9: the inputs tell the best solution from programs that are nearly the same.

    best --> mutants --> inputs of the suite --> killed | survivors
    survivors --> fresh inputs, which the suite does not have --> proven alive | presumed equivalent

A mutant is killed when one input of the suite gets an output that the checker refuses, or an error, or exceeds its
budget. All inputs of a level share one instance: mutants are made from our own code, and hide nothing from each other.
"""

import msgspec

from instret import suites
from instret.cases import load_input
from instret.curate.finding import Finding
from instret.curate.workbench import UNLIMITED, Workbench
from instret.problems.guest import importing
from instret.problems.mutants import Mutant, mutants
from instret.sandbox import Execution, Input, Program, decode, encode

MIN_SCORE = 0.95
FRESH_ATTEMPTS = 1500
_FRESH_SEED = "instret fresh inputs 1"
# Where one of them is too dear for best, all that come with it are left out.
_PORTION = 50
_LISTED = 3
_SHOWN_CHARACTERS = 200
_MAKING = msgspec.structs.replace(UNLIMITED, instructions=3 * 10**10)
_RUNNER = '''
import builtins, io, marshal, sys, types

class _Bytes(io.BytesIO):
    """Keeps what was written when a program closes it."""
    def close(self):
        pass

def _open(file, mode="r", *rest, open=builtins.open, **named):
    if file not in (0, 1):
        return open(file, mode, *rest, **named)
    stream = sys.stdout if file else sys.stdin
    return stream.buffer if "b" in mode else stream

def _answer(code, entry_point, payload):
    """What a candidate answers, in bytes; nothing of its module is left from the input before."""
    name = "candidate" if entry_point else "__main__"
    module = sys.modules[name] = types.ModuleType(name)
    if entry_point:
        exec(code, module.__dict__)
        return marshal.dumps(module.__dict__[entry_point](*marshal.loads(payload)), 2)
    written = _Bytes()
    sys.stdin, sys.stdout = (
        io.TextIOWrapper(stream, encoding="utf-8", errors="surrogateescape") for stream in (_Bytes(payload), written)
    )
    builtins.open = _open
    try:
        exec(code, module.__dict__)
    except SystemExit as stop:
        if stop.code not in (None, 0):
            raise
    sys.stdout.flush()
    return written.getvalue()

def answers(source, entry_point, payloads):
    """The answer to each input, or as a text why there is none."""
    code = compile(source, "<candidate>", "exec", dont_inherit=True)
    made = []
    for payload in payloads:
        try:
            made.append(_answer(code, entry_point, payload))
        except BaseException as error:
            made.append(f"{type(error).__name__}: {error}")
    return made

def first_refused(source, entry_point, checker, answered):
    """Position of the first input on which the program is wrong or fails."""
    code = compile(source, "<candidate>", "exec", dont_inherit=True)
    scope = {}
    exec(checker, scope)
    read = marshal.loads if entry_point else bytes.decode
    for position, (payload, expected) in enumerate(answered):
        try:
            answer = _answer(code, entry_point, payload)
            if answer != expected and scope["check"](read(payload), read(expected), read(answer)) is not True:
                return position
        except BaseException:
            return position
'''
_FRESH = '''
import marshal, random
from instret.generators import neighbours

def fresh_inputs(seed, attempts):
    """Inputs that keep the contract, shortest first: from the generator at other sizes, and next to known ones."""
    rng = random.Random(seed)
    near = [(len(repr(arguments)), arguments) for arguments in make_inputs(0)]
    known = {repr(arguments) for _, arguments in near}
    fresh = {}
    sizes, cases = LEVELS[0]
    for attempt in range(attempts):
        try:
            if attempt % 4:
                # Of two the shorter one: small inputs are where programs differ, and are cheap.
                _, arguments = min(rng.choices(near, k=2), key=lambda pair: pair[0])
                arguments = neighbours.neighbour(rng, arguments)
                check_contract(arguments)
            else:
                smaller = {name: rng.randint(1, size) for name, size in sizes.items()}
                arguments = generated(rng.random(), 0, smaller, rng.randrange(2 * cases))
            payload = arguments.encode() if isinstance(arguments, str) else marshal.dumps(arguments, 2)
        except Exception:
            continue
        text = repr(arguments)
        if text not in known:
            known.add(text)
            near.append((len(text), arguments))
            fresh[text] = payload
    return [fresh[text] for text in sorted(fresh, key=lambda text: (len(text), text))]
'''


class _Batch(msgspec.Struct, frozen=True):
    """Inputs with the answers of best, and what a mutant may use on all of them together."""

    answered: list[tuple[bytes, bytes]]
    instructions: int


def check_mutation(bench: Workbench) -> Finding:
    """That the suite kills the mutants of best, but for those that no input tells from best."""
    asks = f"at least {MIN_SCORE:.0%} of the mutants of best are found out"
    try:
        survivors = found = mutants(_best(bench))
        for level in range(len(bench.problem.levels)):
            batch = _level(bench, level)
            survivors = [mutant for mutant in survivors if not _is_killed(bench, mutant, batch)]
        alive = _proven_alive(bench, survivors) if survivors else []
    except (SyntaxError, ValueError) as error:
        return Finding(9, asks, False, "", str(error))
    killed = len(found) - len(survivors)
    told = killed + len(alive)
    if not told:
        return Finding(
            9, asks, False, f"{len(found)} mutants", "no mutant of best can be told from it, so nothing is shown"
        )
    score = killed / told
    figure = f"{score:.1%} of {told} ({len(survivors) - len(alive)} presumed equivalent)"
    return Finding(9, asks, score >= MIN_SCORE, figure, _listed(bench, alive))


def _best(bench: Workbench) -> str:
    return bench.problem.source(bench.problem.reference.source)


def _listed(bench: Workbench, alive: list[tuple[Mutant, bytes]]) -> str:
    """What would kill mutants that are proven alive."""
    lines = [f"{_call(bench, payload)} for line {mutant.line}, {mutant.change}" for mutant, payload in alive[:_LISTED]]
    if len(alive) > _LISTED:
        lines.append(f"{len(alive) - _LISTED} more")
    return f"add edge cases: {'; '.join(lines)}" if lines else ""


def _level(bench: Workbench, level: int) -> _Batch:
    """The inputs of one level of the suite."""
    cases = [case for case in bench.suite.cases if case.level == level]
    answered = [
        (
            load_input(bench.cache, case.input_digest).load(),
            suites.load_expected(bench.problem, case, bench.session, bench.cache).load(),
        )
        for case in cases
    ]
    hardness = bench.problem.levels[level].hardness
    budget = bench.suite.budget_at(hardness)
    # Who exceeds the sum of all budgets exceeds one of them. Where they are generous, inputs are small: one must do.
    return _batch(bench, answered, budget * len(cases) if hardness else budget)


def _batch(bench: Workbench, answered: list[tuple[bytes, bytes]], allowance: int) -> _Batch:
    batch = _Batch(answered, UNLIMITED.instructions or 0)
    ran = _run(bench, _best(bench), batch)
    if ran.failure or decode(ran.output) is not None:
        raise ValueError(f"best fails where inputs share an instance and stdin is a text in memory: {ran.message}")
    return _Batch(answered, ran.cost.instructions + allowance)


def _run(bench: Workbench, source: str, batch: _Batch) -> Execution:
    problem = bench.problem
    arguments = (source, problem.entry_point, problem.checker, batch.answered)
    limits = msgspec.structs.replace(UNLIMITED, instructions=batch.instructions)
    return bench.session.run(Program(source=_RUNNER, entry_point="first_refused"), Input.of(encode(arguments)), limits)


def _is_killed(bench: Workbench, mutant: Mutant, batch: _Batch) -> bool:
    ran = _run(bench, mutant.source, batch)
    return bool(ran.failure) or decode(ran.output) is not None


def _proven_alive(bench: Workbench, survivors: list[Mutant]) -> list[tuple[Mutant, bytes]]:
    """Those that are wrong on an input which the suite does not have, with the shortest such input."""
    answered = _fresh(bench)
    if not answered:
        raise ValueError(
            "no input near those of level 0 keeps the contract, so nothing can be said of surviving mutants"
        )
    batch = _batch(bench, answered, bench.suite.budget_at(0))
    places = [(mutant, _first_refused(bench, mutant, batch)) for mutant in survivors]
    return [(mutant, answered[place][0]) for mutant, place in places if place is not None]


def _first_refused(bench: Workbench, mutant: Mutant, batch: _Batch) -> int | None:
    """Position of the first input on which a mutant is wrong, fails, or stops the whole execution."""
    ran = _run(bench, mutant.source, batch)
    if not ran.failure:
        position = decode(ran.output)
        return None if position is None else int(position)
    middle = len(batch.answered) // 2
    if not middle:
        return 0
    before, after = (_Batch(part, batch.instructions) for part in (batch.answered[:middle], batch.answered[middle:]))
    position = _first_refused(bench, mutant, before)
    if position is None and (later := _first_refused(bench, mutant, after)) is not None:
        return middle + later
    return position


def _fresh(bench: Workbench) -> list[tuple[bytes, bytes]]:
    """Inputs that the suite does not have, with the answers of best; shortest first."""
    problem = bench.problem
    maker = Program(source=importing(problem.generator, _FRESH), entry_point="fresh_inputs")
    made = bench.session.run(maker, Input.of(encode((_FRESH_SEED, FRESH_ATTEMPTS))), _MAKING)
    if made.failure:
        raise ValueError(f"no fresh inputs can be made: {made.message}")
    payloads = decode(made.output)
    limits = msgspec.structs.replace(UNLIMITED, instructions=bench.suite.budget_at(0))
    program = Program(source=_RUNNER, entry_point="answers")
    answered: list[tuple[bytes, bytes]] = []
    for start in range(0, len(payloads), _PORTION):
        portion = payloads[start : start + _PORTION]
        arguments = (_best(bench), problem.entry_point, portion)
        ran = bench.session.run(program, Input.of(encode(arguments)), limits)
        for payload, answer in zip(portion, [] if ran.failure else decode(ran.output), strict=not ran.failure):
            if isinstance(answer, str):
                raise ValueError(f"best fails on {_call(bench, payload)}, which keeps the contract: {answer:.100}")
            answered.append((payload, answer))
    return answered


def _call(bench: Workbench, payload: bytes) -> str:
    """An input as a person writes it."""
    if bench.problem.kind == "program":
        shown = repr(payload.decode())
    else:
        shown = f"{bench.problem.entry_point}({', '.join(map(repr, decode(payload)))})"
    return shown if len(shown) <= _SHOWN_CHARACTERS else shown[: _SHOWN_CHARACTERS - 3] + "..."
