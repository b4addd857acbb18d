import random

from instret.generators import contracts, sequences

LAST = 100_000
FAR = 10**9


def distinct(rng, flashes):
    found = list({tuple(flash): None for flash in flashes})
    rng.shuffle(found)
    return [list(flash) for flash in found]


def trip(rng, n, speed):
    """One flash after another within reach, often at full speed."""
    t = x = 0
    flashes = []
    for _ in range(n):
        wait = rng.randint(1, 20)
        t += wait
        x += rng.choice((-speed * wait, speed * wait, rng.randint(-speed * wait, speed * wait)))
        flashes.append([t, x])
    return flashes


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> tuple:
    n = sizes["n"]
    if level == 0:
        speed = (1, 2, 3, 7)[case % 4]
        flashes = zip(sequences.integers(rng, n + case, 0, 12), sequences.integers(rng, n + case, -9, 9))
        return distinct(rng, flashes), speed
    if case == 0:  # a quarter is one long trip
        speed = 100
        reach = 5 * n * speed
        others = zip(sequences.integers(rng, n - n // 4, 0, 3 * n), sequences.integers(rng, n - n // 4, -reach, reach))
        return distinct(rng, [*trip(rng, n // 4, speed), *others]), speed
    if case == 1:  # anywhere at any time
        speed = 5_000
        return distinct(
            rng, zip(sequences.integers(rng, n, 0, LAST), sequences.integers(rng, n, -FAR // 4, FAR // 4))
        ), speed
    if case == 2:  # few places and moments: many ties
        speed = 3
        side = int(n**0.5) + 20
        return distinct(rng, zip(sequences.integers(rng, n, 0, side), sequences.integers(rng, n, -side, side))), speed
    # flashes that run away from each other, ever further out
    speed = 10
    moments = sequences.integers(rng, n, 0, LAST)
    return distinct(rng, [[t, rng.choice((-1, 1)) * (30 * t + rng.randint(0, 600))] for t in moments]), speed


def contract(flashes, speed) -> None:
    contracts.require_points(flashes, -FAR, FAR, "flashes", most=50_000)
    for number, (t, _) in enumerate(flashes):
        contracts.require_int(t, 0, LAST, f"t of flashes[{number}]")
    contracts.require_int(speed, 0, 10_000, "speed")


def edge_cases():
    yield [], 5
    yield [[0, 0]], 0
    yield [[4, 7], [4, 7], [4, 8], [9, 7]], 0
    yield [[3, 3], [3, 3], [3, 3]], 1
    yield [[0, -FAR], [LAST, FAR], [50_000, 0]], 10_000
    yield [[0, -(5 * 10**8)], [LAST, 5 * 10**8], [50_000, 0], [50_000, 0]], 10_000
    yield [[t, x] for t in range(4) for x in range(-3, 4)], 1
    yield [[0, 0], [1, 1], [2, 0], [3, 1], [4, 0]], 1
    yield [[5, x] for x in range(-3, 4)], 10_000
    yield [[t, 6] for t in range(5)], 0
    yield [[t, 2 * t] for t in range(5)], 2
    yield [[t, -2 * t - 1] for t in range(5)], 2
