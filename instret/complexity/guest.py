"""What makes the inputs of given sizes, in the guest.

generator --> Program --> Inputs: sizes, seeds --> an input for each seed
"""

from collections.abc import Sequence

from instret.problems import guest
from instret.problems.model import Problem
from instret.sandbox import Input, Limits, Program, Session, decode, encode

_OWN_INPUTS = """
import marshal as _marshal, random as _random, time as _time

def _instret_make(sizes, seed):
    made = tuple(generate(_random.Random("instret:%d" % seed), *sizes))
    try:
        return _marshal.dumps(made, 2)
    except ValueError:
        raise TypeError("generate has to return plain data: numbers, texts, lists, tuples, sets, dicts") from None
"""
_PROBLEM_INPUTS = """
import marshal as _marshal, time as _time

NAMES = {names!r}

def _instret_make(sizes, seed):
    sizes = LEVELS[-1][0] | dict(zip(NAMES, sizes))
    made = generated("complexity:%d" % seed, len(LEVELS) - 1, sizes, seed)
    return made.encode() if isinstance(made, str) else _marshal.dumps(made, 2)
"""
# The guest's clock shows the fuel that is gone.
_ALL_INPUTS = """
def _instret_inputs(places, seeds, enough):
    made, start = [], _time.perf_counter_ns()
    for sizes in places:
        try:
            made.append([_instret_make(sizes, seed) for seed in seeds])
        except Exception:
            if made:
                break
            raise
        if _time.perf_counter_ns() - start > enough:
            break
    return made
"""
# Fuel after which no inputs are made for later.
_ENOUGH = 10_000_000
_MOST_FUEL = 400_000_000


class NoInputs(Exception):
    """The generator has no inputs of this size."""


class Inputs:
    """The inputs of one subject, of the size that is asked for and of some that are likely to be asked for next.

    Args:
        program: what makes them.
        session: where.
        patience: how many times the usual budget one execution may spend.
    """

    def __init__(self, program: Program, session: Session, patience: int) -> None:
        self._program = program
        self._session = session
        self._limits = Limits(instructions=_MOST_FUEL * patience, memory_bytes=2 << 30, output_bytes=1 << 28)
        self._known: dict[tuple[int, ...], dict[int, Input]] = {}

    def at(self, sizes: tuple[int, ...], seeds: Sequence[int], ahead: Sequence[tuple[int, ...]] = ()) -> list[Input]:
        """The inputs of one size.

        Args:
            sizes: one for each name.
            seeds: of each input; numbers of the top level's cases where a problem makes them.
            ahead: sizes that may be asked for next; their inputs are made too while they are cheap.

        Raises:
            NoInputs: when the generator has none.
        """
        if not self._has(sizes, seeds):
            places = [sizes, *(one for one in ahead if not self._has(one, seeds))]
            given = Input.of(encode(([list(one) for one in places], list(seeds), _ENOUGH)))
            made = self._session.run(self._program, given, self._limits)
            if made.failure and len(places) > 1:
                return self.at(sizes, seeds)
            if made.failure:
                raise NoInputs(f"no inputs: {made.failure}: {made.message}")
            for one, payloads in zip(places, decode(made.output), strict=False):
                known = {seed: Input.of(payload) for seed, payload in zip(seeds, payloads, strict=True)}
                self._known.setdefault(one, {}).update(known)
        return [self._known[sizes][seed] for seed in seeds]

    def _has(self, sizes: tuple[int, ...], seeds: Sequence[int]) -> bool:
        return set(seeds) <= self._known.get(sizes, {}).keys()


def inputs_of_problem(problem: Problem, names: Sequence[str]) -> Program:
    """What makes inputs of any sizes with a problem's generator; a seed is the number of a case of the top level.

    Args:
        problem: whose generator it is.
        names: of the sizes that grow; the others stay as at the top level.
    """
    text = _PROBLEM_INPUTS.replace("{names!r}", repr(tuple(names))) + _ALL_INPUTS
    return Program(source=guest.importing(problem.generator, text), entry_point="_instret_inputs")


def inputs_of_generator(text: str) -> Program:
    """What makes inputs with a text that defines `generate(rng, n)`, or with more sizes behind it."""
    return Program(source=f"{text}\n{_OWN_INPUTS}{_ALL_INPUTS}", entry_point="_instret_inputs")
