import random

from instret.generators import arithmetic, contracts, numbers, sequences

MOST_NOTCHES = 10**12


def disc(rng, notches, nights):
    return [notches, rng.randrange(notches), rng.randrange(notches), nights]


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> tuple:
    n, nights = sizes["n"], sizes["d"]
    if level == 0:
        most = (9, 60, 10**6, MOST_NOTCHES)[case % 4]
        discs = [disc(rng, rng.randint(2, most), rng.randint(1, nights)) for _ in range(n + case)]
        return ([[notches, max(1, gear), start, run] for notches, gear, start, run in discs],)
    low = nights - nights // 8
    if case == 0:  # large discs of any kind
        return ([disc(rng, rng.randint(10**11, MOST_NOTCHES), rng.randint(low, nights)) for _ in range(n)],)
    if case == 1:  # all exponents have only ones as digits, or nearly so
        runs = [min(nights, arithmetic.near_power(rng, 2 * nights)) for _ in range(n)]
        return ([disc(rng, arithmetic.modulus(rng, MOST_NOTCHES), run) for run in runs],)
    if case == 2:  # primes
        return ([disc(rng, numbers.prime(rng, 10**9, 10**10), rng.randint(low, nights)) for _ in range(n)],)
    runs = sequences.integers(rng, n, nights // 2, nights)
    return ([disc(rng, rng.randint(2, 10**6), run) for run in runs],)


def contract(discs) -> None:
    contracts.require_list(discs, "discs", most=20_000)
    for number, listed in enumerate(discs):
        contracts.require_ints(listed, 0, MOST_NOTCHES, f"discs[{number}]", least=4, most=4)
        notches, gear, start, nights = listed
        contracts.require_int(notches, 1, MOST_NOTCHES, f"notches of discs[{number}]")
        contracts.require_int(gear, 0, notches - 1, f"gear of discs[{number}]")
        contracts.require_int(start, 0, notches - 1, f"start of discs[{number}]")
        contracts.require_int(nights, 0, 2_000, f"nights of discs[{number}]")


def edge_cases():
    yield ([],)
    yield ([[1, 0, 0, 0], [1, 0, 0, 1], [1, 0, 0, 2_000]],)
    yield ([[12, 0, 5, 0], [12, 0, 5, 1], [12, 0, 5, 2]],)
    yield ([[2, 1, 1, 0], [2, 1, 1, 7], [9, 1, 8, 2_000]],)
    yield ([[10**12, 10**12 - 1, 10**12 - 1, 1_999], [10**12, 10**12 - 1, 1, 2_000]],)
    yield ([[8, 2, 1, 2], [8, 2, 1, 3], [8, 2, 3, 1_024]],)
    yield ([[999_999_999_989, 3, 2, 1_023], [6, 3, 2, 5], [6, 2, 3, 5]],)
