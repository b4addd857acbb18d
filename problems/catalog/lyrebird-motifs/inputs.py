import random

from instret.generators import contracts, repetitive_strings, strings


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> tuple:
    n, w = sizes["n"], sizes["w"]
    if level == 0:
        if case % 2:
            song = strings.periodic(rng, n + case, 2 + case // 2, "abc", errors=case // 3)
        else:
            song = strings.text(rng, n + case, "abc"[: 2 + case % 4 // 2])
        return song, 1 + case % 3, rng.randint(2, w)
    if case == 0:  # a long phrase again and again
        return strings.periodic(rng, n, w // 3, errors=3), 3, w
    if case == 1:  # two long phrases in turns of no order
        phrases = strings.text(rng, w), strings.text(rng, w // 2)
        return "".join(rng.choice(phrases) for _ in range(2 * n // w + 1))[:n], 2, w
    if case == 2:  # two notes whose motifs all come back soon
        return strings.fibonacci_word(n), n // w, w
    return repetitive_strings.long_repeats(rng, n, 4, "fgh"), 2, w


def contract(song, times, longest) -> None:
    contracts.require_text(song, strings.LETTERS, "song", most=100_000)
    contracts.require_int(times, 1, 100_000, "times")
    contracts.require_int(longest, 1, 100_000, "longest")


def edge_cases():
    yield "", 1, 1
    yield "a", 1, 1
    yield "a", 2, 100_000
    yield "aaaaaa", 1, 100_000
    yield "aaaaaa", 3, 100_000
    yield "aaaaaa", 6, 2
    yield "abcabc", 2, 3
    yield "abcdefg", 1, 7
    yield "abcdefg", 2, 7
    yield "abcbcbca", 2, 1
    yield "aabbabb", 2, 4
    yield "abracadabra", 100_000, 100_000
    yield "bananas", 2, 2
