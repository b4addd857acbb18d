import random

from instret.generators import sequences
from instret.generators.lines import Lines

FAR = 10**6


def text(horns, ships) -> str:
    lines = [(len(horns), len(ships)), *horns, *((ship,) for ship in ships)]
    return "".join(" ".join(map(str, line)) + "\n" for line in lines)


def coast(rng: random.Random, n: int, far: int, shortest: int, longest: int, loudest: int) -> list[tuple]:
    """Horns anywhere on the coast."""
    return [(rng.randint(-far, far), rng.randint(shortest, longest), rng.randint(1, loudest)) for _ in range(n)]


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> str:
    n, q = sizes["n"], sizes["q"]
    if level == 0:
        far = 6 + 2 * case
        return text(coast(rng, n, far, 1, 3 + case, 2 + case), sequences.integers(rng, q + case, -far, far))
    if case == 0:  # all horns are heard on most of the coast
        return text(coast(rng, n, FAR // 4, 3 * FAR // 4, FAR, 1000), sequences.integers(rng, q, -FAR // 2, FAR // 2))
    if case == 1:  # the louder a horn, the earlier it falls silent on the way east
        horns = [(0, 10 * step + rng.randint(0, 9), 1 + 999 * (n - step) // n) for step in range(n)]
        rng.shuffle(horns)
        return text(horns, sequences.integers(rng, q, -10 * n, 10 * n))
    if case == 2:  # short reaches, few kinds of horns, and silence between them
        return text(coast(rng, n, 20 * n, 1, 25, 4), sequences.integers(rng, q, -20 * n, 20 * n))
    return text(coast(rng, n, FAR, 1, FAR // 10, 1000), sequences.integers(rng, q, -FAR, FAR))


def contract(given) -> None:
    lines = Lines(given)
    n, q = lines.integers(("n", 1, 100_000), ("q", 1, 100_000))
    for _ in range(n):
        lines.integers(("x", -FAR, FAR), ("r", 0, FAR), ("v", 1, 1000))
    for _ in range(q):
        lines.integers(("ship", -FAR, FAR))
    lines.finish()


def edge_cases():
    yield text([(0, 0, 1)], [0])
    yield text([(0, 0, 1)], [1, 0, -1])
    yield text([(FAR, FAR, 1000), (-FAR, FAR, 1000)], [0, 1, -1, FAR, -FAR])
    yield text([(5, 2, 7), (5, 2, 7), (5, 2, 7)], [3, 7, 2, 8])
    yield text([(5, 9, 3), (5, 0, 9), (6, 1, 8)], [5, 6, 7, 4, 14, 15])
    yield text([(-3, 1, 1)], [-FAR, FAR])
    yield text([(0, 1, 9), (0, 2, 8), (0, 3, 7), (0, 9, 1)], [0, 2, 3, 4, -4, -9, 10, 4])
    yield text([(0, 3, 5), (2, 3, 5)], [-3, -1, 3, 4, 5, 6, -3])
