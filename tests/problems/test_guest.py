"""What a problem's own files become inside the sandbox: inputs that keep their contract, from seeds of their own."""

import pytest

import instret.generators
from instret.problems.guest import generator_source, importing, library_sources
from instret.sandbox import Execution, Input, Limits, Program, Session, Verdict, decode, encode

INPUTS = """
import random
from instret.generators import contracts, sequences

def generate(rng: random.Random, level, sizes, case):
    return sequences.integers(rng, sizes["n"], 0, 9), 100 * level + case

def contract(values, k):
    contracts.require_ints(values, 0, 9, "values", most=50)

def edge_cases():
    yield [], 7
    yield [9], 8
"""
LEVELS = [({"n": 2}, 3), ({"n": 40}, 2)]


def make(session: Session, source: str, level: int) -> Execution:
    program = Program(source=source, entry_point="make_inputs")
    return session.run(program, Input.of(encode((level,))), Limits())


def made(session: Session, source: str, level: int) -> list[tuple[list[int], int]]:
    execution = make(session, source, level)
    assert execution.failure is None, execution.message
    found = decode(execution.output)
    assert isinstance(found, list)
    return found


def test_level_zero_starts_with_the_edge_cases(session: Session) -> None:
    inputs = made(session, generator_source("problem:1", INPUTS, LEVELS), 0)
    assert inputs[:2] == [([], 7), ([9], 8)]
    assert [(len(values), k) for values, k in inputs[2:]] == [(2, 0), (2, 1), (2, 2)]


def test_other_levels_have_their_own_sizes_and_cases_only(session: Session) -> None:
    inputs = made(session, generator_source("problem:1", INPUTS, LEVELS), 1)
    assert [(len(values), k) for values, k in inputs] == [(40, 100), (40, 101)]


def test_equal_identities_make_equal_inputs_and_others_make_others(session: Session) -> None:
    first, again, other = (
        made(session, generator_source(identity, INPUTS, LEVELS), 1) for identity in ("a:1", "a:1", "a:2")
    )
    assert first == again
    assert first != other


def test_every_case_has_random_numbers_of_its_own(session: Session) -> None:
    (first, _), (second, _) = made(session, generator_source("problem:1", INPUTS, LEVELS), 1)
    assert first != second


@pytest.mark.parametrize(
    ("old", "new", "level", "message"),
    [
        ("yield [9], 8", "yield [10], 8", 0, "edge case 1: ContractError: values[0] must be an integer from 0 to 9"),
        ("0, 9), 100", "90, 99), 100", 1, "case 0 at n = 40: ContractError: values[0] must be an integer from 0 to 9"),
        ("yield [9], 8", "yield [[9], 8]", 0, "edge case 1: TypeError: an input is a tuple of arguments"),
        ("yield [9], 8", "yield [9],", 0, "edge case 1: TypeError"),
    ],
)
def test_an_input_that_breaks_its_contract_is_named_with_the_rule(
    session: Session, old: str, new: str, level: int, message: str
) -> None:
    assert INPUTS.count(old) == 1
    execution = make(session, generator_source("problem:1", INPUTS.replace(old, new), LEVELS), level)
    assert execution.failure is Verdict.RUNTIME_ERROR
    assert message in execution.message


def test_a_single_input_can_be_held_against_the_contract(session: Session) -> None:
    program = Program(source=generator_source("problem:1", INPUTS, LEVELS), entry_point="check_contract")
    good, bad = (session.run(program, Input.of(encode((given,))), Limits()) for given in (([1, 2], 0), ([1, 20], 0)))
    assert good.failure is None
    assert "this input: ContractError: values[1] must be an integer from 0 to 9, not 20" in bad.message


def test_what_a_generator_imports_travels_with_it_and_nothing_else() -> None:
    sources = library_sources("import random\nfrom instret.generators import (\n    graphs, contracts,\n)\n# trees\n")
    assert "def connected" in sources["instret.generators.graphs"]
    assert "instret.generators.trees" not in sources
    assert list(sources) == sorted(sources)
    assert set(sources) >= {"instret.generators", "instret.generators.contracts"}


def test_what_imported_modules_import_travels_too(session: Session) -> None:
    inputs = "from instret.generators import edge_weights\n" + INPUTS
    text = "from instret.generators import planted_graphs\n\ndef probe():\n    return planted_graphs.__name__\n"
    program = Program(source=importing(generator_source("problem:1", inputs, LEVELS), text), entry_point="probe")
    execution = session.run(program, Input.of(encode(())), Limits())
    assert execution.failure is None, execution.message
    assert decode(execution.output) == "instret.generators.planted_graphs"


@pytest.mark.parametrize("name", instret.generators.__all__)
def test_every_module_of_the_library_works_in_the_guest(session: Session, name: str) -> None:
    inputs = f"from instret.generators import {name}\n" + INPUTS
    program = Program(source=generator_source("problem:1", inputs, LEVELS), entry_point="make_inputs")
    execution = session.run(program, Input.of(encode((0,))), Limits())
    assert execution.failure is None, execution.message
