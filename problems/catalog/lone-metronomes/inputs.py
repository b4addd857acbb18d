import random

from instret.generators import contracts, numbers, sequences


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> tuple:
    n, m = sizes["n"], sizes["m"]
    if level == 0:
        return (sequences.integers(rng, n - case % 3, 2, (m, 12, 200)[case % 3]),)
    if case == 0:  # different primes: no pair locks, and every factor search runs to its end
        primes = [value for value in range(m // 50, m) if numbers.is_prime(value)]
        return (rng.sample(primes, min(n, len(primes))),)
    if case == 1:  # products of two primes near the root
        return ([numbers.semiprime(rng, m) for _ in range(n)],)
    if case == 2:  # numbers of many factors, and some primes
        pool = [numbers.smooth(rng, m) for _ in range(n - n // 8)]
        pool += [numbers.prime(rng, 2, m) for _ in range(n // 8)]
        rng.shuffle(pool)
        return (pool,)
    return (sequences.integers(rng, n, 2, m),)


def contract(periods) -> None:
    contracts.require_ints(periods, 1, 200_000, "periods", most=50_000)


def edge_cases():
    yield ([],)
    yield ([1],)
    yield ([199_999],)
    yield ([1, 1, 7],)
    yield ([7, 7, 3],)
    yield ([4, 9, 25, 49],)
    yield ([8, 12, 5],)
    yield ([6, 10, 15, 7],)
    yield ([200_000, 199_999, 2],)
    yield ([1, 2, 3, 4, 5, 6, 7, 8, 9],)
