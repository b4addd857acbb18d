"""Traces hit and miss a simulated cache, and order their events, as they are named after."""

from collections import OrderedDict
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from instret.generators import traces

seeds = st.integers(min_value=0)
counts = st.integers(0, 60)


def hits(trace: list[int], capacity: int) -> int:
    """Of a cache that drops the least recently used key."""
    held: OrderedDict[int, None] = OrderedDict()
    found = 0
    for key in trace:
        found += key in held
        held[key] = None
        held.move_to_end(key)
        if len(held) > capacity:
            held.popitem(last=False)
    return found


@given(counts, st.integers(2, 12))
def test_a_cyclic_scan_never_hits_a_cache_with_one_place_too_few(n: int, keys: int) -> None:
    trace = traces.cyclic_scan(n, keys)
    assert trace == [place % keys for place in range(n)]
    assert hits(trace, keys - 1) == 0
    assert hits(trace, keys) == max(0, n - keys)


@given(counts, st.integers(2, 12))
def test_a_sawtooth_scan_goes_forth_and_back(n: int, keys: int) -> None:
    trace = traces.sawtooth_scan(n, keys)
    assert len(trace) == n
    assert trace[:keys] == list(range(min(n, keys)))
    assert all(abs(left - right) == 1 for left, right in pairwise(trace))
    assert all(0 <= key < keys for key in trace)


def test_a_single_key_is_asked_for_again_and_again() -> None:
    assert traces.sawtooth_scan(5, 1) == traces.cyclic_scan(5, 1) == [0] * 5


@given(seeds, counts, st.integers(1, 9), st.integers(0, 9), st.integers(1, 9))
def test_scans_break_into_the_hot_keys_with_new_ones(seed: int, n: int, hot: int, scan: int, every: int) -> None:
    trace = traces.scans(Random(seed), n, hot, scan, every)
    fresh = [key for key in trace if key >= hot]
    assert len(trace) == n
    assert fresh == list(range(hot, hot + len(fresh)))
    assert all((key >= hot) == (place % (scan + every) >= every) for place, key in enumerate(trace))


def test_scans_push_hot_keys_out() -> None:
    undisturbed, disturbed = (traces.scans(Random(0), 2000, 10, scan, 20) for scan in (0, 20))
    assert hits(undisturbed, 20) == 1990
    assert hits(disturbed, 20) < 0.4 * 2000


@given(seeds, counts, st.integers(1, 9), st.integers(1, 5))
def test_every_phase_stays_within_its_working_set(seed: int, n: int, working_set: int, phases: int) -> None:
    trace = traces.phases(Random(seed), n, 50, working_set, phases)
    cuts = [n * phase // phases for phase in range(phases + 1)]
    assert len(trace) == n
    assert all(0 <= key < 50 for key in trace)
    assert all(len(set(trace[start:end])) <= working_set for start, end in pairwise(cuts))


def test_working_sets_change() -> None:
    trace = traces.phases(Random(0), 200, 1000, 10, 2)
    assert len(set(trace)) > 12


def test_a_working_set_larger_than_all_keys_is_refused() -> None:
    with pytest.raises(ValueError, match="no 9 different integers"):
        traces.phases(Random(0), 5, 8, 9, 1)


@given(seeds, counts, st.integers(0, 999), st.integers(1, 5), st.integers(0, 50))
def test_bursts_are_short_and_few(seed: int, n: int, span: int, count: int, width: int) -> None:
    times = traces.bursts(Random(seed), n, span, count, width)
    assert len(times) == n
    assert times == sorted(times)
    assert all(0 <= time <= span for time in times)
    gaps = sum(later - earlier > width for earlier, later in pairwise(times))
    assert gaps < count


@given(seeds, counts, st.integers(0, 999), st.integers(0, 50))
def test_arrivals_are_late_by_a_bounded_time(seed: int, n: int, span: int, lateness: int) -> None:
    events = traces.late_arrivals(Random(seed), n, span, lateness)
    assert len(events) == n
    assert all(0 <= time <= span and time <= arrival <= time + lateness for time, arrival in events)
    assert all(earlier[1] <= later[1] for earlier, later in pairwise(events))


def test_late_arrivals_are_out_of_order() -> None:
    events = traces.late_arrivals(Random(0), 100, 1000, 100)
    assert sum(earlier[0] > later[0] for earlier, later in pairwise(events)) > 20


@given(seeds, counts, st.integers(1, 99), st.integers(1, 30))
def test_visitors_leave_as_often_as_they_come(seed: int, n: int, span: int, longest: int) -> None:
    events = traces.visits(Random(seed), n, span, longest)
    inside = 0
    for _, change in events:
        inside += change
        assert inside >= 0
    assert len(events) == 2 * n
    assert inside == 0
    assert events == sorted(events)
    assert all(0 <= time <= span and change in (-1, 1) for time, change in events)
