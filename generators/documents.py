"""Nested data and balanced markup: lists in lists, JSON-like documents, tags; made without recursion.

The sandbox passes data of up to 1000 levels; what is deeper has to travel as text.
"""

import random
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from instret.generators import sequences


def nested_list(rng: random.Random, n: int, depth: int, low: int = 0, high: int = 9) -> list[Any]:
    """`n` integers from low to high in lists within lists, exactly `depth` levels in all; 1 is a flat list.

    Raises:
        ValueError: when `depth` is less than 1.
    """
    whole: list[Any] = []
    _fill(rng, whole, sequences.integers(rng, n, low, high), depth, list)
    return whole


def nested_text(rng: random.Random, n: int, depth: int, low: int = 0, high: int = 9) -> str:
    """`n` integers from low to high in one list within the other, `depth` levels deep, as text: [1,[2,3,[],4],5].

    Raises:
        ValueError: when `depth` is less than 1.
    """
    _require_depth(depth)
    words = list(map(str, sequences.integers(rng, n, low, high)))
    cuts = sorted(rng.choices(range(n + 1), k=2 * depth - 2))
    pieces = [words[start:end] for start, end in zip([0, *cuts], [*cuts, n], strict=True)]
    before = ["[" + "".join(f"{word}," for word in piece) for piece in pieces[: depth - 1]]
    after = ["".join(f",{word}" for word in piece) + "]" for piece in pieces[depth:]]
    return "".join([*before, "[", ",".join(pieces[depth - 1]), "]", *after])


def document(rng: random.Random, n: int, depth: int) -> dict[str, Any]:
    """An object of `n` values in objects and lists of exactly `depth` levels in all: `json.dumps` makes it a text.

    Values are integers, words, True, False and None; the keys of every object are "k0", "k1", and so on.

    Raises:
        ValueError: when `depth` is less than 1.
    """
    whole: dict[str, Any] = {}
    values = rng.choices((0, -1, 17, 10**12, "", "word", 'a "quoted" \\ word', True, False, None), k=n)
    _fill(rng, whole, values, depth, lambda: {} if rng.random() < 0.5 else [])
    return whole


def markup(rng: random.Random, n: int, tags: Sequence[str] = ("a", "b", "em"), deep: bool = False) -> str:
    """A balanced text of `n` elements like <a><b></b></a>, one or several at the top; `deep` nests all of them."""
    opened: list[str] = []
    made: list[str] = []
    for tag in rng.choices(tags, k=n):
        while opened and not deep and rng.random() < 0.5:
            made.append(opened.pop())
        made.append(f"<{tag}>")
        opened.append(f"</{tag}>")
    return "".join(made + opened[::-1])


def _fill(rng: random.Random, whole: Any, values: Iterable[Any], depth: int, fresh: Callable[[], Any]) -> None:
    """Put values into `whole` and into fresh containers in it: first down to the full depth, then up and down."""
    _require_depth(depth)
    opened = [whole]
    while len(opened) < depth:
        _open(opened, fresh())
    for value in values:
        while len(opened) > 1 and rng.random() < 0.5:
            opened.pop()
        while len(opened) < depth and rng.random() < 0.5:
            _open(opened, fresh())
        _put(opened[-1], value)


def _open(opened: list[Any], inner: Any) -> None:
    _put(opened[-1], inner)
    opened.append(inner)


def _put(container: Any, value: Any) -> None:
    if isinstance(container, list):
        container.append(value)
    else:
        container[f"k{len(container)}"] = value


def _require_depth(depth: int) -> None:
    if depth < 1:
        raise ValueError("nesting has one level at least")
