import random

from instret.generators import contracts, sequences


def busy_day(rng, n, badges, calls, moves):
    """Random taps that never call an empty line."""
    line, taps = {}, []
    while len(taps) < n:
        badge = rng.randint(1, badges)
        chance = rng.random()
        if chance < calls and line:
            del line[next(iter(line))]
            taps.append(0)
        elif chance < calls + moves:
            if badge in line:
                line[badge] = line.pop(badge)
            taps.append(-badge)
        else:
            if badge in line:
                del line[badge]
            else:
                line[badge] = True
            taps.append(badge)
    return taps


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> tuple:
    n = sizes["n"]
    if level == 0:
        return (busy_day(rng, n + case, 4 + case % 4, (0.2, 0.35)[case % 2], (0.1, 0.3, 0.0)[case % 3]),)
    arrivals = [badge + 10**8 for badge in sequences.permutation(rng, n // 2)]
    if case == 0:  # all arrive, then all are called
        return (arrivals + [0] * (n // 2),)
    if case == 1:  # all arrive, then all leave, the last one first
        return (arrivals + arrivals[::-1],)
    if case == 2:  # a long line in which everybody lets everybody pass
        return (arrivals + [-rng.choice(arrivals) for _ in range(n // 2 - n // 20)] + [0] * (n // 20),)
    return (busy_day(rng, n, n // 2, 0.15, 0.25),)


def contract(taps) -> None:
    contracts.require_ints(taps, -(10**9), 10**9, "taps", most=300_000)


def edge_cases():
    yield ([],)
    yield ([0],)
    yield ([7],)
    yield ([-7, 0, 0],)
    yield ([7, 0, 7, 0, 0, 7, 0],)
    yield ([10**9, -(10**9), 1, 0, 0, 0],)
    yield ([1, 2, 3, -1, 0, 0, 0, 0],)
    yield ([1, 2, 3, -3, 0, -3, 1, 0, 0, 0],)
    yield ([1, 2, 3, 2, 2, 0, 0, 0],)
