"""Traces: which keys a cache is asked for, and when events happen and arrive.

Skewed traces without further structure are `distributions.zipf`.
"""

import random

from instret.generators import sequences


def cyclic_scan(n: int, keys: int) -> list[int]:
    """`n` requests for 0, 1, ..., keys-1 over and over: least-recently-used with one place too few never hits."""
    return (list(range(keys)) * (n // keys + 1))[:n]


def sawtooth_scan(n: int, keys: int) -> list[int]:
    """`n` requests for 0, 1, ..., keys-1, keys-2, ..., 1 over and over: forth and back, so that the last ones hit."""
    round_trip = [*range(keys), *range(keys - 2, 0, -1)]
    return (round_trip * (n // len(round_trip) + 1))[:n]


def scans(rng: random.Random, n: int, hot: int, scan: int, every: int) -> list[int]:
    """`n` requests for a uniform one of the keys 0..hot-1, broken into after each `every` of them by `scan` new keys.

    New keys count up from `hot` and never come again: they push the hot ones out of a least-recently-used cache.
    """
    trace: list[int] = []
    fresh = hot
    while len(trace) < n:
        trace += sequences.integers(rng, every, 0, hot - 1)
        trace += range(fresh, fresh + scan)
        fresh += scan
    return trace[:n]


def phases(rng: random.Random, n: int, keys: int, working_set: int, phases: int) -> list[int]:
    """`n` requests in `phases` phases of equal length, each uniform among `working_set` random keys of 0..keys-1.

    Raises:
        ValueError: when there are fewer keys than a working set needs.
    """
    trace: list[int] = []
    for phase in range(phases):
        length = n * (phase + 1) // phases - n * phase // phases
        trace += rng.choices(sequences.distinct(rng, working_set, 0, keys - 1), k=length)
    return trace


def bursts(rng: random.Random, n: int, span: int, count: int, width: int) -> list[int]:
    """`n` times from 0 to span, sorted, all of them within `width` after one of `count` random moments."""
    moments = rng.choices(sequences.integers(rng, count, 0, max(0, span - width)), k=n)
    delays = sequences.integers(rng, n, 0, min(width, span))
    return sorted(moment + delay for moment, delay in zip(moments, delays, strict=True))


def late_arrivals(rng: random.Random, n: int, span: int, lateness: int) -> list[list[int]]:
    """`n` events [time, arrival] by arrival, with times from 0 to span and arrivals up to `lateness` later.

    Times are out of order, but never by more than `lateness`.
    """
    times = sequences.integers(rng, n, 0, span)
    arrivals = [time + delay for time, delay in zip(times, sequences.integers(rng, n, 0, lateness), strict=True)]
    return sorted(([time, arrival] for time, arrival in zip(times, arrivals, strict=True)), key=lambda event: event[1])


def visits(rng: random.Random, n: int, span: int, longest: int) -> list[list[int]]:
    """Arrivals [time, 1] and departures [time, -1] of `n` visitors, sorted; departures come first at equal times."""
    ends = sequences.intervals(rng, n, span, longest)
    return sorted([time, change] for start, end in ends for time, change in ((start, 1), (end, -1)))
