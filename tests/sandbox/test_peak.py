"""The search for the least memory finds exactly that, in few executions."""

from hypothesis import given
from hypothesis import strategies as st

from instret.sandbox.wasm.peak import MOST_EXECUTIONS, least_pages

_MOST_PAGES = 1 << 16


@given(st.integers(0, _MOST_PAGES), st.integers(0, _MOST_PAGES))
def test_the_least_that_suffices_is_found_within_the_promised_number_of_executions(first, second):
    needed, most = sorted((first, second))
    attempts = []

    def suffices(pages):
        attempts.append(pages)
        return pages >= needed

    assert least_pages(suffices, most) == needed
    assert len(attempts) < MOST_EXECUTIONS
    assert all(pages <= most for pages in attempts)


def test_nothing_at_all_is_found_in_one_execution():
    attempts = []
    assert least_pages(lambda pages: attempts.append(pages) is None, 10_000) == 0
    assert attempts == [0]
