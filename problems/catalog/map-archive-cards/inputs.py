import random

from instret.generators import contracts, strings


def requests(rng, names, q, shortest, longest, places):
    """Beginnings of known names, and places of which some are too large."""
    beginnings = [rng.choice(names)[: rng.randint(shortest, longest)] for _ in range(q)]
    return names, beginnings, [rng.randint(1, places) for _ in range(q)]


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> tuple:
    n, q = sizes["n"], sizes["q"]
    if level == 0:
        names = strings.words(rng, n + case, 4, n, "abyz"[: 2 + case % 3])
        return requests(rng, names, q + case, 1, 4, 2 + case % 4)
    if case == 0:  # two letters: half of all cards have the same first letter
        names = strings.distinct_words(rng, n, 30, "kn")
        return requests(rng, names, q, 1, 2, n // 3)
    if case == 1:  # names that share long beginnings
        return requests(rng, strings.shared_prefixes(rng, n, 36), q, 8, 36, 5)
    if case == 2:  # few names, each on many cards
        return requests(rng, strings.words(rng, n, 12, 1 + n // 40), q, 1, 9, n // 30)
    names, beginnings, places = requests(rng, strings.words(rng, n, 20, n), q, 1, 6, 4)
    for j in range(0, q, 3):  # some beginnings that hardly any name has
        beginnings[j] = strings.text(rng, rng.randint(1, 4))
    return names, beginnings, places


def contract(names, beginnings, places) -> None:
    contracts.require_texts(names, strings.LETTERS, "names", most=50_000, shortest=1, longest=40)
    contracts.require_texts(beginnings, strings.LETTERS, "beginnings", most=50_000, longest=40)
    contracts.require_ints(places, 1, 10**9, "places")
    contracts.require(len(places) == len(beginnings), "there must be one place for each beginning")


def edge_cases():
    yield [], [], []
    yield [], ["", "a"], [1, 1]
    yield ["a"], ["", "", "a", "aa", "b"], [1, 2, 1, 1, 1]
    yield ["z", "zz", "zzz"], ["z", "zz", "zzz", "zzzz", "z", "zz"], [3, 2, 1, 1, 4, 3]
    yield ["b", "a", "c"], ["", "", "", ""], [1, 2, 3, 4]
    yield ["ab", "ab", "ab"], ["ab", "ab", "a", "abc", "aa"], [3, 4, 2, 1, 1]
    yield ["a", "b", "c"], ["a", "b", "c"], [10**9, 2, 10**9]
    yield ["ba", "b", "az", "bz", "c"], ["b", "b", "b", "b", "az"], [1, 2, 3, 4, 2]
    yield ["y" * 40, "y" * 39], ["y" * 40, "y" * 40, "y" * 39, ""], [1, 2, 2, 2]
    yield ["one", "two"], [], []
