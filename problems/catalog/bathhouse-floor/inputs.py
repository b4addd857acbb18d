import random

from instret.generators import sequences
from instret.generators.lines import Lines


def report(k, rows):
    return f"{len(rows)} {k} {len(rows[0])}\n" + "".join(" ".join(map(str, row)) + "\n" for row in rows)


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> str:
    n, k, w = sizes["n"], sizes["k"], sizes["w"]
    if level == 0:
        return report(k + case % 2, [sequences.integers(rng, w, 9, 11) for _ in range(n)])
    period = k + 1 if case == 2 else k  # in case 2 the pattern has another period
    if case == 1:  # any tiles of a few colours
        return report(k, [sequences.integers(rng, w, 100_000, 100_009) for _ in range(n)])
    pattern = [sequences.integers(rng, w, 100_000, 10**6) for _ in range(period)]
    rows = [list(pattern[row % period]) for row in range(n)]
    for row in rows[n // 3 :] if case == 3 else rows:  # in case 3 all is well at first
        for _ in range(rng.randint(0, 3)):
            row[int(rng.random() * w)] = rng.randint(100_000, 10**6)
    return report(k, rows)


def contract(text) -> None:
    lines = Lines(text)
    n, _, w = lines.integers(("n", 1, 2_000), ("k", 1, 2_000), ("w", 1, 2_000))
    for _ in range(n):
        lines.row("colour", 1, 10**6, least=w, most=w)
    lines.finish()


def edge_cases():
    yield report(1, [[1]])
    yield report(1, [[1], [1], [1]])
    yield report(1, [[1], [2], [1]])
    yield report(2_000, [[1, 2], [3, 4]])
    yield report(2, [[1], [2], [3]])
    yield report(2, [[1, 2], [3, 4], [1, 2], [3, 4], [1, 2]])
    yield report(3, [[1, 10**6], [2, 1], [1, 1], [10**6, 1], [2, 1], [1, 2]])
    yield report(1, [[1, 1], [1, 2], [2, 1], [2, 2]])
