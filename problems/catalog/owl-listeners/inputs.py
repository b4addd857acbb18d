import random

from instret.generators import contracts, sequences


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> tuple:
    n, k = sizes["n"], sizes["k"]
    if level == 0:
        k += case % 3
        return ([sequences.ascending(rng, rng.randint(1, 2 * n // k), 0, (15, 100)[case % 2]) for _ in range(k)],)
    share = n // k
    if case == 0:  # all listen all night
        return ([sequences.ascending(rng, share, 0, 40_000) for _ in range(k)],)
    if case == 1:  # one owl flies along the places, each hears it in turn
        return ([[2_000 * step + 3 * place + rng.randint(0, 2) for step in range(share)] for place in range(k)],)
    if case == 2:  # long sheets and short ones, few seconds and many ties
        lengths = [1 + 2 * share * place // k for place in sequences.permutation(rng, k)]
        return ([sequences.ascending(rng, length, 0, 500) for length in lengths],)
    sheets = []  # they take turns in listening, the last one begins
    for place in range(k):
        dusk = 90 * (k - place)
        sheets.append(sequences.ascending(rng, share, dusk, dusk + 200))
    return (sheets,)


def contract(sheets) -> None:
    contracts.require_list(sheets, "sheets", most=5_000)
    for number, sheet in enumerate(sheets):
        contracts.require_ints(sheet, 0, 10**9, f"sheets[{number}]")
        contracts.require_sorted(sheet, f"sheets[{number}]")
    contracts.require_int(sum(map(len, sheets)), 0, 200_000, "the number of calls on all sheets")


def edge_cases():
    yield ([],)
    yield ([[]],)
    yield ([[], [], [3], []],)
    yield ([[0], [0], [0]],)
    yield ([[4, 4, 4]],)
    yield ([[9], [8], [7], [6]],)
    yield ([[1, 10**9], [0, 10**9], [10**9]],)
    yield ([[2, 2, 5], [], [2, 5, 5]],)
