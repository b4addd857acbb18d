"""Axes of the kinds that charts here have, and how numbers and names are written beside them."""

import math
from collections.abc import Iterable, Sequence

from instret.charts.figure import Axis, Tick

TIMES = "\N{MULTIPLICATION SIGN}"
_CUT = "\N{HORIZONTAL ELLIPSIS}"
_STEPS = ((10**12, "T"), (10**9, "G"), (10**6, "M"), (10**3, "k"))
_MOST_TICKS = 6


def short(number: float) -> str:
    """Three digits and a letter, for where there is no room.

    >>> short(1500), short(200_000), short(12), short(999_999)
    ('1.5 k', '200 k', '12', '1 M')
    """
    number = float(f"{number:.3g}")
    for step, letter in _STEPS:
        if number >= step:
            return f"{number / step:.3g} {letter}"
    return f"{number:.3g}"


def cut(name: str, characters: int) -> str:
    """A name, as much of it as there is room for.

    >>> cut("abcdef", 6), len(cut("abcdef", 5))
    ('abcdef', 5)
    """
    return name if len(name) <= characters else name[: characters - 1] + _CUT


def percent(share: float) -> str:
    """A share of all.

    >>> percent(0.1234)
    '12.3 %'
    """
    return f"{100 * share:.1f} %"


def power_of_two(power: int) -> str:
    """A ratio as people write it.

    >>> power_of_two(-2).rstrip(TIMES), power_of_two(3).rstrip(TIMES)
    ('1/4', '8')
    """
    return (f"1/{2**-power}" if power < 0 else f"{2**power}") + TIMES


def linear_axis(title: str, ticks: Iterable[tuple[float, str]], *, high: float | None = None) -> Axis:
    """From the first tick to the last, or to `high`."""
    marks = tuple(Tick(value, label) for value, label in ticks)
    return Axis(title=title, low=marks[0].value, high=marks[-1].value if high is None else high, ticks=marks)


def share_axis(title: str) -> Axis:
    """From nothing to all, in percent."""
    return linear_axis(title, ((percent / 100, f"{percent} %") for percent in range(0, 101, 25)))


def count_axis(title: str, most: int) -> Axis:
    """Numbers of things from 0 on, in a few round steps."""
    step = 1
    while most > 4 * step:
        step = step * 5 // 2 if str(step)[0] == "2" else step * 2
    top = max(math.ceil(most / step), 1) * step
    return linear_axis(title, ((count, f"{count:,}") for count in range(0, top + 1, step)))


def ratio_axis(title: str, low: int, high: int) -> Axis:
    """Ratios from one power of two to another."""
    skip = -(-(high - low) // _MOST_TICKS)
    # Counted from 1, which is the reference.
    powers = [power for power in range(low, high + 1) if power % skip == 0]
    ticks = tuple(Tick(2.0**power, power_of_two(power)) for power in powers)
    return Axis(title=title, low=2.0**low, high=2.0**high, ticks=ticks, logarithmic=True)


def growth_axis(title: str, values: Iterable[float]) -> Axis:
    """Powers of ten around some values, logarithmic."""
    listed = list(values)
    bottom = math.floor(math.log10(min(listed)))
    top = max(math.ceil(math.log10(max(listed))), bottom + 1)
    skip = -(-(top - bottom) // _MOST_TICKS)
    ticks = tuple(Tick(10.0**power, short(10.0**power)) for power in range(bottom, top + 1, skip))
    return Axis(title=title, low=10.0**bottom, high=10.0**top, ticks=ticks, logarithmic=True)


def size_axis(title: str, sizes: Sequence[int]) -> Axis:
    """Sizes of inputs, logarithmic: each is written where they are few, else powers of ten between them.

    Args:
        title: what they are sizes of.
        sizes: at least two, growing.
    """
    low, high = sizes[0], sizes[-1]
    powers = [10**power for power in range(math.ceil(math.log10(low)), math.floor(math.log10(high)) + 1)]
    written = sizes if len(sizes) < _MOST_TICKS else powers
    ticks = tuple(Tick(size, short(size) if size >= 10_000 else f"{size:,}") for size in written)
    return Axis(title=title, low=low, high=high, ticks=ticks, logarithmic=True)


def category_axis(title: str, names: Sequence[str], step: float, *, downwards: bool = False) -> Axis:
    """A place for each of some names.

    Args:
        title: what they are.
        names: in order; the value of each is its place, from 0.
        step: least room of one.
        downwards: whether the first is at the end instead of the beginning.
    """
    ends = (-0.5, len(names) - 0.5)
    low, high = reversed(ends) if downwards else ends
    return Axis(title=title, low=low, high=high, ticks=tuple(map(Tick, range(len(names)), names)), step=step)
