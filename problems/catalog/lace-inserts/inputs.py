import random

from instret.generators import contracts, repetitive_strings, strings


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> tuple:
    n, w = sizes["n"], sizes["w"]
    if level == 0:
        if case % 2:
            band = repetitive_strings.palindromes(rng, n + case, 6, "ab")
        else:
            band = strings.text(rng, n + case, "abc"[: 2 + case % 4 // 2])
        shortest = rng.randint(2, 3)
        return band, shortest, rng.randint(shortest, w)
    if case == 0:  # few kinds of stitches in long runs: inserts around nearly every middle
        return repetitive_strings.few_runs(rng, n, 3, "ow"), 2, w
    if case == 1:  # palindromes one behind the other
        return repetitive_strings.palindromes(rng, n, w, "abc"), w // 4, w
    if case == 2:  # a short pattern over and over, with a few faults
        half = strings.text(rng, 3)
        band = (half + half[::-1]) * (n // 6 + 1)
        faults = sorted(rng.sample(range(n), 4))
        return "".join("x" if place in faults else band[place] for place in range(n)), 3, w - 1
    return repetitive_strings.sturmian(rng, n), 2, w


def contract(band, shortest, longest) -> None:
    contracts.require_text(band, strings.LETTERS, "band", most=100_000)
    contracts.require_int(longest, 1, 100_000, "longest")
    contracts.require_int(shortest, 1, longest, "shortest")


def edge_cases():
    yield "", 1, 1
    yield "a", 1, 1
    yield "a", 2, 2
    yield "aa", 1, 1
    yield "aa", 2, 2
    yield "aa", 1, 100_000
    yield "ab", 1, 2
    yield "aaaaaaa", 3, 4
    yield "abcba", 1, 5
    yield "abcba", 5, 5
    yield "abccba", 4, 6
    yield "abaabaaba", 1, 9
    yield "abcdefgh", 2, 8
    yield "aaaaaaaa", 100_000, 100_000
