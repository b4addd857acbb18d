import random

from instret.generators import contracts, intervals, sequences


def priced(rng: random.Random, stays: list[list[int]], dearest: int) -> list[list[int]]:
    return [[start, end, rng.randint(1, dearest)] for start, end in stays]


def aired(rng: random.Random, m: int, airing: int) -> list[list[int]]:
    """Requests that can all be taken, with hardly a minute to spare."""
    made = []
    free = rng.randint(0, 20)
    for _ in range(m):
        end = free + rng.randint(5, 60)
        made.append([free, end])
        free = end + airing + rng.randint(0, 1)
    rng.shuffle(made)
    return made


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> tuple:
    w, m = sizes["w"], sizes["m"]
    if level == 0:
        span, airing = 12 + 4 * case, case % 4
        return [priced(rng, intervals.uniform(rng, rng.randint(1, m), span, 9), 9) for _ in range(w)], airing
    if case == 0:  # everything fits
        return [priced(rng, aired(rng, m, 10), 900) for _ in range(w)], 10
    if case == 1:  # each request gets in the way of the next one
        return [priced(rng, intervals.staircase(rng, m, 600, 1), 40) for _ in range(w)], 3
    if case == 2:  # short requests under a long one that pays more than each of them
        nights = [priced(rng, intervals.umbrella(rng, m, 700), 60) for _ in range(w)]
        return [[[start, end, fee + (end - start) // 3] for start, end, fee in night] for night in nights], 2
    return [priced(rng, sequences.intervals(rng, m, 720, 150), 1000) for _ in range(w)], 15


def contract(nights, airing) -> None:
    contracts.require_list(nights, "nights", most=10_000)
    for number, requests in enumerate(nights):
        contracts.require_list(requests, f"nights[{number}]", most=1000)
        for place, request in enumerate(requests):
            name = f"nights[{number}][{place}]"
            contracts.require_ints(request, 0, 10**6, name, least=3, most=3)
            contracts.require(request[0] < request[1], f"{name} must start before it ends")
            contracts.require(request[2] >= 1, f"{name} must offer at least 1")
    contracts.require(sum(map(len, nights)) <= 100_000, "all nights together must have at most 100000 requests")
    contracts.require_int(airing, 0, 10**6, "airing")


def edge_cases():
    yield [], 0
    yield [[]], 10**6
    yield [[[0, 1, 1]]], 10**6
    yield [[[0, 10**6, 10**6]], []], 0
    yield [[[0, 5, 3], [5, 9, 3]], [[0, 5, 3], [4, 9, 3]]], 0
    yield [[[0, 5, 3], [7, 9, 3]], [[0, 5, 3], [6, 9, 3]]], 2
    yield [[[2, 8, 4], [2, 8, 9], [2, 8, 4]]], 1
    yield [[[0, 9, 10], [0, 3, 4], [3, 6, 4], [6, 9, 4]]], 0
    yield [[[0, 9, 10], [0, 3, 4], [3, 6, 4], [6, 9, 4]]], 1
    yield [[[6, 9, 2], [3, 6, 5], [0, 3, 2]], [[0, 2, 1], [1, 3, 1], [2, 4, 1]]], 0
