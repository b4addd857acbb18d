import random

from instret.generators import contracts, sequences


def night(rng, n, rooms, weights, span, longest):
    """n notes over span minutes; the weights are those of orders, cancellations and rounds."""
    notes = []
    now = 0
    for step in range(n):
        kind = rng.choices((1, 2, 3), weights)[0]
        if kind == 3:
            now = max(now, span * step // n + rng.randint(0, 1))
            notes.append([3, now, 0])
        elif kind == 1:
            notes.append([1, rng.choice(rooms), max(now + 1, span * step // n) + rng.randint(0, longest)])
        else:
            notes.append([2, rng.choice(rooms), 0])
    return notes


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> tuple:
    n, m = sizes["n"], sizes["m"]
    if level == 0:
        rooms = list(range(1, m + 1 + case % 3))
        return (night(rng, n, rooms, (5, 1 + case % 2, 2), (20, 60)[case % 2], 12),)
    rooms = sequences.distinct(rng, m, 1, 10**6)
    if case == 0:  # all rooms order, then put their calls off again and again
        notes = [[1, room, 1_000 + rng.randint(0, 500)] for room in rooms]
        notes += [[1, rng.choice(rooms), 1_000 + rng.randint(0, 500)] for _ in range(n - m - n // 10)]
        return (notes + [[3, 2_000 * (step + 1) // (n // 10), 0] for step in range(n // 10)],)
    if case == 1:  # all order and cancel in the same order, twice, and few are left
        keep = m // 20
        orders = [[1, room, 50 + place] for place, room in enumerate(rooms)]
        cancels = [[2, room, 0] for room in rooms[keep:]]
        notes = orders + cancels + orders + cancels[::-1]
        return ((notes + [[3, step, 0] for step in range(n)])[:n],)
    if case == 2:  # a round after every note, with many calls open
        notes = [[1, room, rng.randint(0, n)] for room in rooms]
        for step in range((n - m) // 2):
            notes += [[1, rng.choice(rooms), 2 * step + rng.randint(1, 2 * m)], [3, 2 * step, 0]]
        return (notes,)
    return (night(rng, n, rooms, (6, 2, 2), n, n // 3),)


def contract(notes) -> None:
    contracts.require_list(notes, "notes", most=200_000)
    latest = 0
    for place, note in enumerate(notes):
        name = f"notes[{place}]"
        contracts.require_ints(note, 0, 10**9, name, least=3, most=3)
        contracts.require_int(note[0], 1, 3, f"{name}[0]")
        if note[0] < 3:
            contracts.require_int(note[1], 0, 10**6, f"the room of {name}")
        if note[0] > 1:
            contracts.require_int(note[2], 0, 0, f"{name}[2]")
        if note[0] == 3:
            contracts.require(note[1] >= latest, f"{name} must not be a round at an earlier minute than the one before")
            latest = note[1]


def edge_cases():
    yield ([],)
    yield ([[3, 0, 0]],)
    yield ([[1, 0, 0], [3, 0, 0], [3, 0, 0]],)
    yield ([[2, 0, 0], [1, 10**6, 10**9], [3, 10**9, 0]],)
    yield ([[1, 3, 9], [1, 3, 9], [3, 9, 0], [3, 9, 0]],)
    yield ([[1, 3, 9], [1, 3, 4], [3, 5, 0], [3, 9, 0]],)
    yield ([[1, 3, 4], [1, 3, 9], [3, 5, 0], [3, 9, 0]],)
    yield ([[1, 3, 9], [2, 3, 0], [1, 3, 9], [3, 9, 0], [1, 3, 9], [3, 9, 0]],)
    yield ([[1, 8, 5], [3, 20, 0], [1, 9, 20], [1, 8, 19], [1, 7, 6], [3, 20, 0]],)
    yield ([[1, 5, 2], [1, 4, 2], [1, 6, 2], [3, 1, 0], [3, 2, 0]],)
    yield ([[1, 5, 2], [3, 2, 0], [2, 5, 0], [1, 5, 3], [3, 3, 0]],)
