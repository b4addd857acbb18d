"""Points [x, y] of the plane with integer coordinates, in random order unless the order is the point."""

import math
import random

from instret.generators import sequences


def uniform(rng: random.Random, n: int, low: int, high: int) -> list[list[int]]:
    """`n` points with both coordinates uniform from low to high; equal ones may meet."""
    return _paired(sequences.integers(rng, n, low, high), sequences.integers(rng, n, low, high))


def with_duplicates(rng: random.Random, n: int, low: int, high: int, distinct: int) -> list[list[int]]:
    """`n` points at `distinct` places at most."""
    return [list(point) for point in rng.choices(uniform(rng, distinct, low, high), k=n)]


def clustered(rng: random.Random, n: int, low: int, high: int, clusters: int, radius: int) -> list[list[int]]:
    """`n` points, each in a square of half side `radius` around one of `clusters` random centres, cut at the bounds."""
    centres = rng.choices(uniform(rng, clusters, low, high), k=n)
    offsets = uniform(rng, n, -radius, radius)
    return [
        [min(high, max(low, x + across)), min(high, max(low, y + up))]
        for (x, y), (across, up) in zip(centres, offsets, strict=True)
    ]


def circle(rng: random.Random, n: int, radius: int) -> list[list[int]]:
    """`n` points next to the circle around the origin: rounded, so that tests for orientation are close calls."""
    made = []
    for _ in range(n):
        # The half circle is rational in the tangent of half the angle: exact, and the same on every machine.
        tangent = 2 * rng.random() - 1
        scale = radius / (1 + tangent * tangent)
        x, y = round(scale * (1 - tangent * tangent)), round(scale * 2 * tangent)
        made.append([x, y] if rng.random() < 0.5 else [-x, y])
    return made


def convex(rng: random.Random, n: int) -> list[list[int]]:
    """`n` corners of a convex polygon, no three of them on a line; coordinates grow like n**1.5 and start at 0."""
    quarter = _directions(-(-n // 4))
    sides = [(a, b) for a, b in quarter] + [(-b, a) for a, b in quarter]
    sides += [(-a, -b) for a, b in sides]
    x = y = 0
    corners = []
    for across, up in sides:
        x, y = x + across, y + up
        corners.append([x, y])
    corners = rng.sample(corners, n)
    left, bottom = (min((corner[axis] for corner in corners), default=0) for axis in (0, 1))
    return [[x - left, y - bottom] for x, y in corners]


def _directions(count: int) -> list[tuple[int, int]]:
    """`count` different short directions of the first quarter turn, by angle."""
    found: list[tuple[int, int]] = []
    length = 0
    while len(found) < count:
        length += 1
        found += [(length - b, b) for b in range(length) if math.gcd(length, b) == 1]
    return sorted(found[:count], key=lambda direction: direction[1] / direction[0])


def collinear(rng: random.Random, n: int, low: int, high: int) -> list[list[int]]:
    """`n` different points on a slanted line.

    Raises:
        ValueError: when the square from low to high has not that many on any.
    """
    room = (high - low) // max(1, n - 1)
    if room < 1:
        raise ValueError(f"no line from {low} to {high} has {n} points")
    across, up = rng.randint(1, min(room, 5)), rng.randint(1, min(room, 5))
    steps = sequences.distinct(rng, n, 0, (high - low) // max(across, up))
    if rng.random() < 0.5:
        return [[low + across * step, low + up * step] for step in steps]
    return [[low + across * step, high - up * step] for step in steps]


def lattice(rng: random.Random, columns: int, rows: int, step: int = 1) -> list[list[int]]:
    """All points of a grid with its corner at the origin: equal distances and equal slopes everywhere."""
    made = [[x * step, y * step] for x in range(columns) for y in range(rows)]
    rng.shuffle(made)
    return made


def column(rng: random.Random, n: int, low: int, high: int) -> list[list[int]]:
    """`n` different points with equal x: a sweep over x has all of them at once in its strip.

    Raises:
        ValueError: when there are fewer than `n` integers from low to high.
    """
    x = rng.randint(low, high)
    return [[x, y] for y in sequences.distinct(rng, n, low, high)]


def two_columns(rng: random.Random, n: int, low: int, high: int) -> list[list[int]]:
    """Two columns side by side, each with about n / 2 points: no line between them makes the strip of a sweep thinner.

    Raises:
        ValueError: when there are fewer than n / 2 integers from low to high, or only one.
    """
    if low >= high:
        raise ValueError(f"{low} to {high} has no room for two columns")
    x = rng.randint(low, high - 1)
    left = sequences.distinct(rng, (n + 1) // 2, low, high)
    right = sequences.distinct(rng, n // 2, low, high)
    made = [[x, y] for y in left] + [[x + 1, y] for y in right]
    rng.shuffle(made)
    return made


def antichain(rng: random.Random, n: int, low: int, high: int) -> list[list[int]]:
    """`n` points none of which has both coordinates at least as large as another: all of them are on the skyline.

    Raises:
        ValueError: when there are fewer than `n` integers from low to high.
    """
    xs, ys = sequences.increasing(rng, n, low, high), sequences.increasing(rng, n, low, high)
    made = _paired(xs, ys[::-1])
    rng.shuffle(made)
    return made


def spiral(n: int) -> list[list[int]]:
    """`n` points along the square spiral around the origin, in its order: each is one step from the one before."""
    made = [[0, 0]][:n]
    x = y = 0
    across, up, side = 1, 0, 1
    while len(made) < n:
        for _ in range(2):
            for _ in range(side):
                x, y = x + across, y + up
                made.append([x, y])
            across, up = -up, across
        side += 1
    return made[:n]


def _paired(xs: list[int], ys: list[int]) -> list[list[int]]:
    return [[x, y] for x, y in zip(xs, ys, strict=True)]
