import random

from instret.generators import contracts, strings

ALPHABET = "abcdefghijklmnopqrstuvwxyz "


def copied(rng, original, mistakes, alphabet):
    """A copy with so many letters scraped off or squeezed in at random places."""
    copy = list(original)
    for _ in range(mistakes):
        if copy and rng.random() < 0.5:
            del copy[int(rng.random() * len(copy))]
        else:
            copy.insert(int(rng.random() * (len(copy) + 1)), rng.choice(alphabet))
    return "".join(copy)


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> tuple:
    n, k = sizes["n"], sizes["k"]
    if level == 0:
        alphabet = "abc"[: 2 + case % 2]
        original = strings.text(rng, n, alphabet)
        copy = copied(rng, original, k - case % 3, alphabet)
        if copy == original:
            copy += "a"
        return copy, original, max(1, k - case // 2)
    if case == 0:  # a good copy that uses up the limit
        original = strings.text(rng, n, ALPHABET)
        return copied(rng, original, k - k // 20, ALPHABET) + "z", original + "a", k
    if case == 1:  # two letters in turns: every other diagonal fits for long
        original = strings.periodic(rng, n, 2, "ab")
        return original[: n - k // 2] + "c" * (k // 3), original, k
    if case == 2:  # much alike for long, but to be thrown away
        original = strings.text(rng, n, "abcd")
        return copied(rng, original, 3 * k, "abcd") + "z" * k, original + "y" * k, k
    original = strings.periodic(rng, n, 40, ALPHABET, errors=n // 30)
    return copied(rng, original[n // 100 :], (4 * k) // 5, ALPHABET) + "z", original, k


def contract(copy, original, limit) -> None:
    contracts.require_text(copy, ALPHABET, "copy", most=50_000)
    contracts.require_text(original, ALPHABET, "original", most=50_000)
    contracts.require_int(limit, 0, 1_000, "limit")


def edge_cases():
    yield "", "", 0
    yield "", "", 3
    yield "a", "a", 0
    yield "a", "b", 1
    yield "a", "b", 2
    yield "", "abc", 3
    yield "", "abc", 2
    yield "abc", "", 3
    yield "abc", "", 2
    yield "same text", "same text", 4
    yield "aaaa", "aaaaaa", 2
    yield "aaaaaa", "aaaa", 5
    yield "abcabba", "cbabac", 5
    yield "abcabba", "cbabac", 4
    yield "left", "right", 1_000
    yield "ab" * 6, "ba" * 6, 2
    yield "x" + "ab" * 6, "ab" * 6 + "y", 2
