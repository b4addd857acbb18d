"""A pool answers for every item once, whatever the order, and leaves nothing running behind."""

import threading
from collections.abc import Iterable, Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from instret.sandbox import InfrastructureError, Input, Limits, Pool, Program, Session, decode, encode
from instret.sandbox.wasm.engine import WasmEngine

SQUARE = Program(source="def square(n):\n    return n * n\n", entry_point="square")
ENDLESS = Program(source="def f():\n    while True: pass\n", entry_point="f")


@pytest.fixture(scope="module")
def pool(engine: WasmEngine) -> Iterator[Pool]:
    opened = Pool(engine.start, 2)
    yield opened
    opened.close()


@pytest.fixture
def disposable_pool(engine: WasmEngine) -> Iterator[Pool]:
    """For tests after which it is closed."""
    opened = Pool(engine.start, 2)
    yield opened
    opened.close()


def square(session: Session, n: int) -> int:
    value = decode(session.run(SQUARE, Input.of(encode((n,))), Limits()).output)
    assert isinstance(value, int)
    return value


def double(session: Session, n: int) -> int:
    return 2 * n


def stumble(session: Session, n: int) -> int:
    if n % 2:
        raise InfrastructureError(f"no answer for {n}")
    return n


def break_down(session: Session, n: int) -> int:
    return 10 // (n - 3)


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_every_item_is_executed_once_by_real_sessions(engine: WasmEngine, jobs: int) -> None:
    pool = Pool(engine.start, jobs)
    try:
        assert sorted(pool.map(square, range(30))) == [(n, n * n) for n in range(30)]
    finally:
        pool.close()


@given(st.lists(st.integers()))
@settings(max_examples=30)
def test_the_results_do_not_depend_on_the_order_of_the_items(pool: Pool, items: list[int]) -> None:
    forwards, backwards = pool.map(double, items), pool.map(double, items[::-1])
    assert sorted(forwards) == sorted(backwards) == sorted((n, 2 * n) for n in items)


def test_one_session_takes_the_items_in_the_order_given(engine: WasmEngine) -> None:
    pool = Pool(engine.start, 1)
    assert [item for item, _ in pool.map(double, [5, 1, 4])] == [5, 1, 4]
    pool.close()


def test_no_items_are_no_results(pool: Pool) -> None:
    assert list(pool.map(double, [])) == []


def test_items_may_come_from_a_generator_and_results_in_several_rounds(pool: Pool) -> None:
    for round_number in range(3):
        assert len(list(pool.map(double, (n + round_number for n in range(10))))) == 10


def test_no_session_does_two_things_at_a_time(pool: Pool) -> None:
    busy: set[int] = set()
    meetings: list[int] = []

    def occupy(session: Session, n: int) -> None:
        if id(session) in busy:
            meetings.append(n)
        busy.add(id(session))
        square(session, n)
        busy.remove(id(session))

    assert len(list(pool.map(occupy, range(50)))) == 50
    assert meetings == []


def test_an_infrastructure_error_is_yielded_in_place_of_its_result_only(pool: Pool) -> None:
    found = dict(pool.map(stumble, range(6)))
    assert [found[n] for n in (0, 2, 4)] == [0, 2, 4]
    assert [str(found[n]) for n in (1, 3, 5)] == ["no answer for 1", "no answer for 3", "no answer for 5"]
    assert all(isinstance(found[n], InfrastructureError) for n in (1, 3, 5))


def test_any_other_exception_is_a_defect_and_reaches_the_caller(disposable_pool: Pool) -> None:
    with pytest.raises(ZeroDivisionError):
        list(disposable_pool.map(break_down, range(10)))


def test_an_exception_among_the_items_reaches_the_caller(pool: Pool) -> None:
    def items() -> Iterable[int]:
        yield 1
        raise LookupError("no more items")

    with pytest.raises(LookupError, match="no more items"):
        list(pool.map(double, items()))


def test_no_threads_are_left_after_the_last_result(pool: Pool) -> None:
    before = threading.active_count()
    assert len(list(pool.map(double, range(20)))) == 20
    assert threading.active_count() == before


def test_no_threads_are_left_after_an_exception(disposable_pool: Pool) -> None:
    before = threading.active_count()
    with pytest.raises(ZeroDivisionError):
        list(disposable_pool.map(break_down, range(10)))
    assert threading.active_count() == before


def test_an_iteration_that_is_given_up_ends_executions_in_flight_and_leaves_no_threads(disposable_pool: Pool) -> None:
    before = {thread.ident for thread in threading.enumerate()}

    def run(session: Session, n: int) -> int:
        return n if n == 0 else len(session.run(ENDLESS, Input.of(encode(())), Limits(instructions=None)).output)

    results = disposable_pool.map(run, range(4))
    assert next(results) == (0, 0)
    results.close()  # type: ignore[attr-defined]
    assert {thread.ident for thread in threading.enumerate()} <= before


def test_closing_ends_every_session(engine: WasmEngine) -> None:
    pool = Pool(engine.start, 2)
    pool.close()
    assert all(isinstance(result, InfrastructureError) for _, result in pool.map(square, range(4)))


@pytest.mark.parametrize("jobs", [0, -1])
def test_a_pool_without_sessions_is_the_caller_s_mistake(engine: WasmEngine, jobs: int) -> None:
    with pytest.raises(ValueError, match=f"jobs must be at least 1, not {jobs}"):
        Pool(engine.start, jobs)
