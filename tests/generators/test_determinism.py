"""Every primitive that draws is a pure function of its random numbers and its arguments, here and in the sandbox."""

import importlib
import inspect
import pkgutil
import random
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from instret import generators
from instret.problems.guest import generator_source
from instret.sandbox import Input, Limits, Program, Session, decode, encode

NAMES = [module.name for module in pkgutil.iter_modules(generators.__path__)]
MODULES = {name: importlib.import_module(f"instret.generators.{name}") for name in NAMES}
DRAWS = [
    "arithmetic.big_integer(rng, 50)",
    "arithmetic.collatz_start(rng, 60)",
    "arithmetic.coprime_pair(rng, 1, 10**12)",
    "arithmetic.modulus(rng, 10**9)",
    "arithmetic.near_power(rng, 10**18)",
    "arithmetic.near_square(rng, 10**12)",
    "arithmetic.perfect_power(rng, 10**12, 3)",
    "binary_trees.balanced_insertion(rng, 50)",
    "binary_trees.degenerate_insertion(rng, 50)",
    "binary_trees.level_order(rng, trees.path(20))",
    "binary_trees.random_binary(rng, 50)",
    "digraphs.functional(rng, 50)",
    "digraphs.layered(rng, 4, 5, 2)",
    "digraphs.rho(rng, 20, 30)",
    "digraphs.strong_components(rng, 5, 6, 40)",
    "digraphs.strongly_connected(rng, 20, 60)",
    "digraphs.tournament(rng, 12)",
    "distributions.bimodal(rng, 50, 0, 10**9)",
    "distributions.clustered(rng, 50, 0, 10**9, 4, 100)",
    "distributions.geometric(rng, 50, 0, 10**9)",
    "distributions.heavy_tailed(rng, 50, 0, 10**18)",
    "distributions.with_outliers(rng, 50, 0, 10**9, 5)",
    "distributions.zipf(rng, 50, 0, 10**18, 9)",
    "documents.document(rng, 40, 5)",
    "documents.markup(rng, 40)",
    "documents.nested_list(rng, 40, 5)",
    "documents.nested_text(rng, 40, 5)",
    "edge_weights.distinct(rng, graphs.grid(4, 5), -99, 99)",
    "edge_weights.tied(rng, graphs.grid(4, 5), 1, 99, 4)",
    "edge_weights.with_negative_cycle(rng, 20, graphs.grid(4, 5), 99, 5)",
    "edge_weights.with_potentials(rng, 20, graphs.grid(4, 5), 99)",
    "expressions.boolean(rng, 30, 5)",
    "expressions.clauses(rng, 20, 9, 3)",
    "expressions.flat(rng, 30, '+-*/%')",
    "expressions.left_comb(rng, 30)",
    "expressions.of_depth(rng, 30)",
    "expressions.parenthesised(rng, 30)",
    "expressions.polynomial(rng, 9, -9, 9)",
    "expressions.postfix(rng, 30)",
    "expressions.right_comb(rng, 30)",
    "flows.layered_network(rng, 4, 5, 2, 99)",
    "graphs.acyclic(rng, 30, 60)",
    "graphs.bipartite(rng, 10, 12, 40)",
    "graphs.connected(rng, 30, 60)",
    "graphs.nearly_regular(rng, 30, 3)",
    "graphs.renamed(rng, 20, graphs.grid(4, 5))",
    "graphs.scale_free(rng, 30, 2)",
    "graphs.sparse(rng, 30, 60)",
    "graphs.triangulated(rng, 30)",
    "graphs.turned(rng, graphs.grid(4, 5))",
    "graphs.walled_grid(rng, 5, 6, 0.3)",
    "graphs.weighted(rng, graphs.grid(4, 5), -9, 9)",
    "hashing_adversaries.colliding_modulo(rng, 50, 64, 10**12)",
    "hashing_adversaries.equal_hashes(rng, 50, 31)",
    "hashing_adversaries.slow_dict(rng, 50)",
    "hashing_adversaries.slow_set(rng, 50)",
    "intervals.chain(rng, 20, 1000)",
    "intervals.disjoint(rng, 20, 1000)",
    "intervals.nested(rng, 20, 1000)",
    "intervals.overlapping(rng, 20, 1000)",
    "intervals.point_like(rng, 20, 1000)",
    "intervals.stabbing(rng, 20, [[5, 10], [400, 600]], 1000)",
    "intervals.staircase(rng, 20, 1000, 3)",
    "intervals.umbrella(rng, 20, 1000)",
    "intervals.uniform(rng, 20, 1000, 40)",
    "labelled_trees.edges(rng, trees.binary(30))",
    "labelled_trees.renamed(rng, trees.binary(30))",
    "labelled_trees.uniform(rng, 30)",
    "labelled_trees.weighted_edges(rng, trees.binary(30), -9, 9)",
    "matrices.metric(rng, 8, 1000)",
    "matrices.picture(rng, 8, 9, 4, 5)",
    "matrices.sorted_both_ways(rng, 8, 9, -99, 99)",
    "matrices.sorted_rows(rng, 8, 9, -99, 99)",
    "matrices.sorted_throughout(rng, 8, 9, -99, 99)",
    "matrices.sparse(rng, 8, 9, 10, 1, 9)",
    "matrices.staircase(rng, 8, 9)",
    "matrices.symmetric(rng, 8, 0, 99)",
    "matrices.uniform(rng, 8, 9, -99, 99)",
    "mazes.islands(rng, 12, 15, 4)",
    "mazes.labyrinth(rng, 5, 6)",
    "mazes.noise(rng, 8, 9, 0.4)",
    "neighbours.neighbour(rng, ([30, 10, 20, 50], 7, 'text'))",
    "numbers.carmichael(rng, 10**18)",
    "numbers.distinct_primes(rng, 5, 10**6, 10**7)",
    "numbers.many_divisors(rng, 10**15)",
    "numbers.prime(rng, 10**6, 10**7)",
    "numbers.semiprime(rng, 10**12)",
    "numbers.smooth(rng, 10**12)",
    "operations.bookings(rng, 20, 3, 1000, 40)",
    "operations.edits(rng, 40)",
    "operations.fill_and_drain(rng, 40, 0, 99)",
    "operations.lookups(rng, 40, 0, 10**18)",
    "operations.pushes_and_pops(rng, 40, 0, 99)",
    "permutations.derangement(rng, 30)",
    "permutations.involution(rng, 30)",
    "permutations.k_sorted(rng, 30, 4)",
    "permutations.with_cycles(rng, 30, 4)",
    "permutations.with_inversions(rng, 30, 100)",
    "planted.late_duplicate(rng, 30, 0, 10**18)",
    "planted.majority(rng, 30, 0, 99, 16)",
    "planted.missing(rng, 30)",
    "planted.needle(rng, 30, 0, 99)",
    "planted.pair_sum(rng, 30, 10**9)",
    "planted.progression(rng, 30, 5, 7, 4)",
    "planted.zero_sum_blocks(rng, 30, 99, 6)",
    "planted_graphs.articulated(rng, 4, 5, 2)",
    "planted_graphs.bridged(rng, 4, 5, 2)",
    "planted_graphs.components(rng, 30, 4, 50)",
    "planted_graphs.late_bridge(rng, 20, 40, 99)",
    "points.antichain(rng, 20, 0, 999)",
    "points.circle(rng, 20, 10**9)",
    "points.clustered(rng, 20, 0, 999, 3, 9)",
    "points.collinear(rng, 20, 0, 999)",
    "points.column(rng, 20, 0, 999)",
    "points.convex(rng, 20)",
    "points.lattice(rng, 5, 6)",
    "points.two_columns(rng, 20, 0, 999)",
    "points.uniform(rng, 20, 0, 999)",
    "points.with_duplicates(rng, 20, 0, 999, 5)",
    "queries.alternating(rng, 20, 99, -9, 9)",
    "queries.hot_spots(rng, 20, 99, 3, 9)",
    "queries.mixed(rng, 20, 99, -9, 9)",
    "queries.short(rng, 20, 99, 9)",
    "queries.uniform(rng, 20, 99)",
    "records.carry_chain(rng, 30)",
    "records.log(rng, 10, 4)",
    "records.number_like(rng, 20, 6)",
    "records.numeral(rng, 30, 16)",
    "records.table(rng, 10, 4)",
    "repetitive_strings.few_runs(rng, 50, 7)",
    "repetitive_strings.hash_collision(rng, 1100)",
    "repetitive_strings.long_repeats(rng, 50, 3)",
    "repetitive_strings.near_period(rng, 50, 7)",
    "repetitive_strings.palindromes(rng, 50, 9)",
    "repetitive_strings.sturmian(rng, 200)",
    "sequences.alternating(rng, 50, 0, 99)",
    "sequences.ascending(rng, 50, 0, 10**9)",
    "sequences.ascending_runs(rng, 50, 0, 10**9, 4)",
    "sequences.descending(rng, 50, 0, 10**9)",
    "sequences.distinct(rng, 50, 0, 10**18)",
    "sequences.few_distinct(rng, 50, -99, 99, 5)",
    "sequences.increasing(rng, 50, 0, 10**6)",
    "sequences.integers(rng, 50, -10**9, 10**9)",
    "sequences.intervals(rng, 50, 1000, 40)",
    "sequences.k_sorted(rng, 50, 0, 10**9, 4)",
    "sequences.mountains(rng, 50, -9, 999, 4)",
    "sequences.nearly_sorted(rng, 50, 0, 999, 6)",
    "sequences.permutation(rng, 50)",
    "sequences.rotated(rng, 50, 0, 10**9)",
    "sequences.single_cycle(rng, 50)",
    "sequences.walk(rng, 50, 0, 999, 20)",
    "sorting_adversaries.anti_quicksort(rng, 50, 'middle')",
    "strings.anagrams(rng, 4, 3, 8)",
    "strings.brackets(rng, 50)",
    "strings.distinct_words(rng, 20, 30)",
    "strings.mixed_width(rng, 50, 3)",
    "strings.near_palindrome(rng, 50, errors=3)",
    "strings.nested_prefixes(rng, 10)",
    "strings.periodic(rng, 50, 7, errors=3)",
    "strings.planted(rng, 50, ['needle', 'pin'])",
    "strings.shared_prefixes(rng, 10, 12)",
    "strings.text(rng, 50)",
    "strings.words(rng, 50, 6, 20)",
    "traces.bursts(rng, 40, 10**6, 4, 100)",
    "traces.late_arrivals(rng, 40, 10**6, 10**5)",
    "traces.phases(rng, 40, 99, 5, 3)",
    "traces.scans(rng, 40, 9, 4, 8)",
    "traces.visits(rng, 20, 999, 40)",
    "trees.caterpillar(rng, 50, 10)",
    "trees.deep_then_bushy(rng, 50, 20)",
    "trees.lobster(rng, 50, 10)",
    "trees.of_depth(rng, 50, 12)",
    "trees.random_tree(rng, 50)",
    "trees.sprawling(rng, 50, 4)",
]


def drawn(draw: str, seed: int) -> object:
    return eval(draw, {**MODULES, "rng": Random(seed)})


def public_functions(name: str) -> list[str]:
    module = MODULES[name]
    return [
        function
        for function, value in inspect.getmembers(module, inspect.isfunction)
        if value.__module__ == module.__name__ and not function.startswith("_")
    ]


def test_all_primitives_that_draw_are_listed_here() -> None:
    drawing = {
        f"{name}.{function}"
        for name, module in MODULES.items()
        # It draws recipes, no inputs; see test_search.py.
        if name != "search"
        for function in public_functions(name)
        if "rng" in inspect.signature(getattr(module, function)).parameters
    }
    assert {draw.partition("(")[0] for draw in DRAWS} == drawing


def test_the_package_names_all_its_modules() -> None:
    assert sorted(NAMES) == sorted(set(generators.__all__) - {"ContractError"})


@pytest.mark.parametrize("name", NAMES)
def test_every_public_function_has_a_docstring_and_takes_its_random_numbers_first(name: str) -> None:
    for function in public_functions(name):
        value = getattr(MODULES[name], function)
        assert value.__doc__, function
        assert "rng" not in [*inspect.signature(value).parameters][1:], function


@pytest.mark.parametrize("draw", DRAWS)
@settings(max_examples=5)
@given(seed=st.integers(min_value=0))
def test_equal_seeds_draw_equal_values(draw: str, seed: int) -> None:
    assert drawn(draw, seed) == drawn(draw, seed)


@pytest.mark.parametrize("draw", DRAWS)
def test_different_seeds_draw_different_values(draw: str) -> None:
    assert len({repr(drawn(draw, seed)) for seed in range(20)}) > 10


@pytest.mark.parametrize("draw", DRAWS)
def test_the_random_numbers_of_the_process_are_left_alone(draw: str) -> None:
    before = random.getstate()
    drawn(draw, 0)
    assert random.getstate() == before


def test_the_sandbox_draws_the_same_values(session: Session) -> None:
    inputs = f"""
from random import Random
from instret.generators import {", ".join(NAMES)}

def edge_cases():
    for draw in {DRAWS!r}:
        yield (draw, eval(draw, {{**globals(), "rng": Random(7)}}))

def contract(draw, value):
    pass
"""
    source = generator_source("identity", inputs, [({}, 0)])
    execution = session.run(Program(source=source, entry_point="make_inputs"), Input.of(encode((0,))), Limits())
    assert execution.failure is None, execution.message
    assert decode(execution.output) == [(draw, drawn(draw, 7)) for draw in DRAWS]
