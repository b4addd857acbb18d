import random

from instret.generators import contracts, sequences, strings

SYMBOLS = "".join(map(chr, range(32, 127)))


def interrupted(rng: random.Random, keyword: str, burst: int, alphabet: str) -> str:
    cut = rng.randint(1, len(keyword) - 1)
    return keyword[:cut] + strings.text(rng, burst, alphabet) + keyword[cut:]


def fibonacci_number(most: int) -> int:
    shorter, longer = 1, 2
    while longer <= most:
        shorter, longer = longer, shorter + longer
    return shorter


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> tuple:
    n, m = sizes["n"], sizes["m"]
    if level == 0:
        m -= case % 3
        keyword = strings.text(rng, m, "ab")
        burst = rng.randint(1, 3)
        tape = strings.text(rng, n - case, "abc"[: 2 + case % 2])
        return tape + interrupted(rng, keyword, burst, "abc"), keyword, burst
    if case == 0:  # one symbol again and again, and few others: long parts match everywhere
        tape = ["a"] * n
        for place in sequences.integers(rng, 8, 0, n // 2):
            tape[place] = "b"
        return "".join(tape), "a" * m, m // 20
    if case == 1:  # a short block repeated; a burst that is no multiple of it rarely fits
        keyword = strings.periodic(rng, m, 7, "abc")
        tape = (keyword[:7] * n)[: n // 4] + interrupted(rng, keyword, m // 3, "abc")
        return tape + (keyword[:7] * n)[: n - len(tape)], keyword, m // 3
    if case == 2:  # Fibonacci words come back soon, but never with a period
        tape = strings.fibonacci_word(n)
        return tape, tape[m // 5 :][:m], fibonacci_number(m // 2)
    keyword = strings.near_palindrome(rng, m // 4, "ab", 3)
    tape = ""
    while len(tape) < n:
        tape += interrupted(rng, keyword, m // 9, "ab") + keyword[: rng.randint(0, m // 4)]
    return tape[:n], keyword, m // 9


def contract(tape, keyword, burst) -> None:
    contracts.require_text(tape, SYMBOLS, "tape", most=200_000)
    contracts.require_text(keyword, SYMBOLS, "keyword", least=1, most=200_000)
    contracts.require_int(burst, 0, 200_000, "burst")


def edge_cases():
    yield "", "ab", 0
    yield "aaa", "a", 0
    yield "aaa", "a", 1
    yield "abcabcab", "abc", 0
    yield "ab", "ab", 200_000
    yield "abab", "abc", 1
    yield "aaaaaaaa", "aaa", 2
    yield "#a#.a*#", "#a", 1
    yield "xabcxxabx c", "abc", 2
    yield "xxabc", "abc", 2
    yield "abcxx", "abc", 2
    yield "aXXb", "ab", 2
    yield "ab#ab", "abab", 1
