import random

from instret.generators import contracts, lines, sequences


def night(m, tags):
    return f"{m}\n" + "".join(f"{tag}\n" for tag in tags)


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> str:
    n = sizes["n"]
    if level == 0:
        m = n - 2 + case
        return night(m, sequences.integers(rng, n + case % 3, 1, m - case % 2))
    if case == 0:  # hardly a tag comes twice
        tags = sequences.permutation(rng, n)[: n - 20]
        return night(n, [1 + tag for tag in [*tags, *rng.sample(tags, 6)]])
    if case == 1:  # tags of any kind
        return night(n, sequences.integers(rng, n, 1, n))
    if case == 2:  # tags in order, and some of them again at the end
        tags = [tag for tag in range(1, n + 1) if tag % 997]
        return night(n, [*tags, *rng.sample(tags, n // 50)])
    return night(2 * n, [2 * tag + 1 for tag in sequences.permutation(rng, n)] + [1 + n // 2 * 2])


def contract(text) -> None:
    read = lines.Lines(text)
    (m,) = read.integers(("m", 1, 500_000))
    count = text.count("\n") - 1
    contracts.require(count <= 1_000_000, "the list must have at most 1,000,000 lines")
    for _ in range(count):
        read.integers(("a tag", 1, m))
    read.finish()


def edge_cases():
    yield night(1, [])
    yield night(1, [1])
    yield night(1, [1, 1, 1])
    yield night(7, [])
    yield night(5, [3])
    yield night(6, [6])
    yield night(3, [2, 3, 1])
    yield night(3, [2, 3, 1, 3, 2])
    yield night(4, [4, 3, 2, 4, 4, 3])
    yield night(8, [8, 8, 1, 1])
    yield night(500_000, [500_000, 1])
