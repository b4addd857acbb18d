import random

from instret.generators import contracts, graph_contracts, labelled_trees, trees


def way_home(toward, well):
    way = []
    while well >= 0:
        way.append(well)
        well = toward[well]
    return way


def days_between(toward, start, goal):
    first, second = way_home(toward, start), way_home(toward, goal)
    while first and second and first[-1] == second[-1]:
        first.pop()
        second.pop()
    return len(first) + len(second)


def trips(rng, toward, pairs):
    """Caravans that are on their way still, or have just arrived."""
    return [[start, goal, rng.randint(0, days_between(toward, start, goal))] for start, goal in pairs]


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> tuple:
    n, q = sizes["n"], sizes["q"]
    if level == 0:
        n += case
        shape = (trees.random_tree(rng, n), trees.sprawling(rng, n, 2), trees.binary(n))[case % 3]
    elif case == 0:
        shape = trees.path(n)
    elif case == 1:
        shape = trees.sprawling(rng, n, 4)
    elif case == 2:
        shape = trees.spider(n, 3)
    else:
        shape = trees.deep_then_bushy(rng, n, n // 2)
    toward = labelled_trees.renamed(rng, shape)
    return toward, trips(rng, toward, [(rng.randrange(n), rng.randrange(n)) for _ in range(q)])


def contract(toward, trips) -> None:
    graph_contracts.require_parents(toward, "toward", most=50_000)
    contracts.require(toward[0] == -1, "toward[0] must be -1")
    for number, trip in enumerate(contracts.require_list(trips, "trips", most=50_000)):
        contracts.require_ints(trip, 0, 10**9, f"trips[{number}]", least=3, most=3)
        contracts.require_int(max(trip[:2]), 0, len(toward) - 1, f"both wells of trips[{number}]")


def all_trips(n, days):
    return [[start, goal, day] for start in range(n) for goal in range(n) for day in days]


def edge_cases():
    yield [-1], []
    yield [-1], [[0, 0, 0], [0, 0, 10**9]]
    yield [-1, 0, 1], []
    yield [-1, 0], all_trips(2, (0, 1, 2, 10**9))
    yield [-1, 2, 3, 0], all_trips(4, range(6))
    yield [-1, 0, 0, 0], all_trips(4, range(4))
    yield [-1, 0, 0, 1, 1, 2, 2], all_trips(7, (1, 2, 3, 5))
    yield [-1, 0, 1, 2, 2, 4, 0, 6], all_trips(8, (1, 3, 4, 8))
    yield [-1, 5, 1, 1, 3, 0, 4, 3, 5], all_trips(9, (0, 2, 5, 7))
