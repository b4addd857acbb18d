import random

from instret.generators import contracts, distributions, sequences


def tight(rng: random.Random, n: int, c: int, rounds: int, most: int) -> tuple[list[int], int]:
    """About `n` flags that just fit: some colours lead, none of the others comes more than `most` times."""
    width = max(2, (n - 1) // rounds)
    leaders = rng.randint(1, max(1, width // 2))
    counts = [rounds + 1] * leaders
    free = rounds * (width - leaders)
    while free:
        counts.append(min(free, rng.randint(1, most)))
        free -= counts[-1]
    colours = sequences.distinct(rng, len(counts), 0, 10**9 if c > 9 else 99)
    flags = [colour for colour, count in zip(colours, counts) for _ in range(count)]
    rng.shuffle(flags)
    return flags, width - 1


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> tuple:
    n, c = sizes["n"], sizes["c"]
    if level == 0:
        if case < 2:
            return sequences.few_distinct(rng, n + case, 0, 9, c), 1
        flags, apart = tight(rng, n + 2 * case, c, 2 + case // 3, 2 + case // 3)
        return flags[case % 4 // 3 :], apart
    if case == 0:  # all colours about as often: not all of them lead
        flags = sequences.arranged(sequences.permutation(rng, n), sequences.sawtooth(n, 1, c, c))
        return flags[: n - n // c // 2], c - c // 8
    if case == 1:  # one colour fills half of the rope, the others are there in very different numbers
        others = distributions.zipf(rng, n - n // 2, 1, 10**9, c)
        flags = [0] * (n // 2) + others
        rng.shuffle(flags)
        return flags, 1
    if case == 2:  # a group of colours leads, and the others just fill the room between them
        return tight(rng, n, c, n // c, n // c)
    return sequences.few_distinct(rng, n, 0, 10**9, c), c // 3


def contract(flags, apart) -> None:
    contracts.require_ints(flags, 0, 10**9, "flags", most=100_000)
    contracts.require_int(apart, 0, 100_000, "apart")


def edge_cases():
    yield [], 0
    yield [], 3
    yield [7], 0
    yield [7], 100_000
    yield [7, 7], 0
    yield [7, 7], 1
    yield [1, 2], 100_000
    yield [3, 1, 3, 1], 1
    yield [3, 1, 3, 1], 2
    yield [5, 5, 5, 6, 6, 6, 7, 8], 2
    yield [5, 5, 5, 6, 6, 6, 7, 8], 3
    yield [9, 9, 9, 0, 0, 4, 10**9], 2
    yield [1, 2, 2, 3, 3, 0, 0, 0], 2
    yield [1, 1, 2, 2, 2, 3, 3, 3, 0, 0, 0, 0], 3
