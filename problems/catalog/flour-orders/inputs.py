import random

from instret.generators import contracts, sequences


def layered(rng, n, layers, pick):
    """Recipes in layers of about the same size, each made of those that `pick` takes from the layer before its own."""
    parts = []
    for recipe in range(n):
        layer = recipe * layers // n
        below = range(-(-(layer - 1) * n // layers), -(-layer * n // layers))
        parts.append([[part, rng.randint(1, 3)] for part in pick(below)] if layer else [])
    return parts


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> tuple:
    n = sizes["n"]
    if level == 0:
        n = max(1, n - case // 2)
        parts = []
        for recipe in range(n):
            picked = rng.sample(range(recipe), rng.randint(0, min(3, recipe)))
            parts.append([[part, rng.randint(1, 4)] for part in picked])
        return sequences.integers(rng, n, 0, 9), parts, rng.sample(range(n), rng.randint(1, n))

    def any_two(below):
        return rng.sample(below, min(2, len(below)))

    def basic_two(below):
        return {min(below[-1], below[0] + int(rng.expovariate(0.5))) for _ in range(2)}

    def outer_two(below):  # all recipes of a layer are alike
        return {below[0], below[-1]}

    flour = sequences.integers(rng, n, 0, 800)
    layers = min(n, 3 + n.bit_length())
    top = n - n // layers
    orders = rng.sample(range(top, n), min(2 + n // 128, n - top))
    parts = layered(rng, n, layers, (any_two, basic_two, any_two, outer_two)[case % 4])
    if case == 2:  # what is ordered takes parts from everywhere
        for recipe in orders:
            picked = rng.sample(range(top), min(6, top))
            parts[recipe] = [[part, rng.randint(1, 900)] for part in picked]
    return flour, parts, orders


def contract(flour, parts, orders) -> None:
    contracts.require_ints(flour, 0, 10**6, "flour", least=1, most=10_000)
    contracts.require_list(parts, "parts", least=len(flour), most=len(flour))
    depths = []
    for recipe, needed in enumerate(parts):
        contracts.require_list(needed, f"parts[{recipe}]", most=100)
        depth = 0
        for pair in needed:
            contracts.require_list(pair, f"a pair in parts[{recipe}]", least=2, most=2)
            contracts.require_int(pair[0], 0, recipe - 1, f"a recipe in parts[{recipe}]")
            contracts.require_int(pair[1], 1, 1_000, f"the pieces in parts[{recipe}]")
            depth = max(depth, 1 + depths[pair[0]])
        contracts.require(depth <= 40, f"recipe {recipe} must not be nested more than 40 deep")
        depths.append(depth)
    contracts.require_ints(orders, 0, len(flour) - 1, "orders", most=10_000)


def edge_cases():
    yield [5], [[]], []
    yield [5], [[]], [0]
    yield [0, 0], [[], [[0, 9]]], [1, 1]
    yield [10**6] * 3, [[], [[0, 1_000]], [[1, 1_000]]], [2] * 5
    yield [3, 4], [[], [[0, 2], [0, 5]]], [1]
    yield [1, 2, 3, 4], [[], [], [[1, 2]], [[0, 1], [1, 2], [0, 3]]], [3, 2, 3]
    yield [1] * 41, [[], *([[recipe, 3]] for recipe in range(40))], [40, 0, 20]
    yield [2, 3, 5, 7], [[], [], [], []], [3, 3, 0, 1]
