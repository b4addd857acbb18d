"""Streams of operations on something with a state, such that every one of them is allowed when it comes."""

import random

from instret.generators import sequences, strings


def pushes_and_pops(
    rng: random.Random, n: int, low: int, high: int, push: float = 0.5, peek: float = 0.2
) -> list[list[object]]:
    """`n` operations ["push", value], ["pop"] and ["peek"] that never ask for anything from an empty stack or queue.

    Args:
        rng: source of chance.
        n: number of operations.
        low: least value.
        high: greatest value.
        push: share of pushes; where nothing is held, all are.
        peek: share of peeks.
    """
    values = iter(sequences.integers(rng, n, low, high))
    held = 0
    made: list[list[object]] = []
    for chance in (rng.random() for _ in range(n)):
        if chance < push or not held:
            made.append(["push", next(values)])
            held += 1
        elif chance < push + peek:
            made.append(["peek"])
        else:
            made.append(["pop"])
            held -= 1
    return made


def fill_and_drain(rng: random.Random, n: int, low: int, high: int, rounds: int = 1) -> list[list[object]]:
    """`rounds` times nothing but pushes and then as many pops, about `n` operations: as deep, or as long, as can be."""
    half = n // (2 * rounds)
    made: list[list[object]] = []
    for _ in range(rounds):
        made += [["push", value] for value in sequences.integers(rng, half, low, high)]
        made += [["pop"] for _ in range(half)]
    return made


def lookups(
    rng: random.Random, n: int, low: int, high: int, hits: float = 0.5, inserts: float = 0.4, deletes: float = 0.1
) -> list[list[object]]:
    """`n` operations ["insert", key], ["delete", key] and ["lookup", key] on a set of integer keys.

    Keys that are inserted are new, keys that are deleted are there.

    Args:
        rng: source of chance.
        n: number of operations.
        low: least key.
        high: greatest key.
        hits: share of lookups whose key is there, when anything is.
        inserts: share of insertions.
        deletes: share of deletions; what remains are lookups.

    Raises:
        ValueError: when the range does not hold `n` keys.
    """
    fresh = sequences.distinct(rng, n, low, high)
    held: list[int] = []
    made: list[list[object]] = []
    for _ in range(n):
        chance = rng.random()
        if chance < inserts:
            held.append(fresh.pop())
            made.append(["insert", held[-1]])
        elif chance < inserts + deletes and held:
            place = int(rng.random() * len(held))
            held[place], held[-1] = held[-1], held[place]
            made.append(["delete", held.pop()])
        elif held and rng.random() < hits:
            made.append(["lookup", rng.choice(held)])
        else:
            # Taken for a lookup, it is never inserted any more.
            made.append(["lookup", fresh.pop()])
    return made


def edits(
    rng: random.Random, n: int, undo: float = 0.4, redo: float = 0.1, alphabet: str = strings.LETTERS
) -> list[list[object]]:
    """`n` operations ["type", letter], ["undo"] and ["redo"] with a history that is never exceeded.

    An undo takes back the last letter that stands, a redo the last undo unless a letter was typed since.
    """
    letters = strings.text(rng, n, alphabet)
    done = undone = 0
    made: list[list[object]] = []
    for letter in letters:
        chance = rng.random()
        if chance < undo and done:
            made.append(["undo"])
            done, undone = done - 1, undone + 1
        elif undo <= chance < undo + redo and undone:
            made.append(["redo"])
            done, undone = done + 1, undone - 1
        else:
            made.append(["type", letter])
            done, undone = done + 1, 0
    return made


def bookings(rng: random.Random, n: int, rooms: int, span: int, longest: int) -> list[list[int]]:
    """`n` requests [room, start, end] with 0 <= start < end <= span, lengths up to `longest`; many clash."""
    times = sequences.intervals(rng, n, span, longest)
    return [[room, start, end] for room, (start, end) in zip(rng.choices(range(rooms), k=n), times, strict=True)]
