import random

from instret.generators import contracts, matrices, sequences


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> tuple:
    n, q = sizes["n"], sizes["q"]
    if level == 0:
        rows, columns = rng.randint(1, n), rng.randint(1, n)
        high = (6, 40)[case % 2]
        return matrices.sorted_both_ways(rng, rows, columns, 0, high), sequences.integers(rng, q, 0, high)
    if case == 0:  # the border between cheap and dear runs from corner to corner
        tall, wide = sequences.ascending(rng, n, 0, 10**6), sequences.ascending(rng, n, 0, 10**6)
        prices = [[price + more for more in wide] for price in tall]
        return prices, sequences.integers(rng, q, 9 * 10**5, 11 * 10**5)
    if case == 1:  # whole rows at one price
        return [[10 * row] * n for row in range(n)], sequences.integers(rng, q, 5 * n, 10 * n)
    if case == 2:  # whole columns at one price, and half of all sails for each purse
        row = sequences.ascending(rng, n, 0, 10**9)
        return [row[:] for _ in range(n)], sequences.integers(rng, q, row[n // 3], row[2 * n // 3])
    return matrices.sorted_both_ways(rng, n, n, 0, 10**5), sequences.integers(rng, q, 0, 10**5)


def contract(prices, purses) -> None:
    contracts.require_list(prices, "prices", most=1000)
    for number, row in enumerate(prices):
        contracts.require_ints(row, 0, 10**9, f"prices[{number}]", least=1, most=1000)
        contracts.require_sorted(row, f"prices[{number}]")
        above = prices[max(0, number - 1)]
        contracts.require(len(row) == len(above), "all rows must have equally many prices")
        contracts.require(all(map(int.__le__, above, row)), f"prices must not fall on the way to row {number}")
    contracts.require_ints(purses, 0, 10**9, "purses", most=1000)


def edge_cases():
    yield [], []
    yield [], [0, 10**9]
    yield [[5]], []
    yield [[5]], [4, 5, 6]
    yield [[0]], [0]
    yield [[1, 2, 2, 3]], [0, 1, 2, 3, 10**9]
    yield [[1], [2], [2], [3]], [0, 1, 2, 3, 10**9]
    yield [[10**9, 10**9], [10**9, 10**9]], [10**9, 10**9 - 1]
    yield [[7, 7, 7], [7, 7, 7]], [7, 6, 8, 7]
    yield [[1, 4, 9], [2, 5, 9], [3, 8, 9]], [9, 1, 5, 3, 8]
