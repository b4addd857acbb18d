import random

from instret.generators import contracts, strings
from instret.generators.strings import LETTERS


def ending(rng, level):
    return strings.text(rng, rng.randint(1, 3), "abc") if level == 0 else strings.text(rng, rng.randint(3, 6))


def word(rng, last, longest, alphabet):
    return strings.text(rng, rng.randint(1, longest), alphabet) + last


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> tuple:
    n, r = sizes["n"], sizes["r"]
    if level == 0:
        rules = [[ending(rng, level), strings.text(rng, rng.randint(0, 3))] for _ in range(r)]
        words = [strings.text(rng, rng.randint(1, 5), "abc") for _ in range(n + case)]
        return words, rules
    rules = []
    for _ in range(r):
        last = ending(rng, level)
        if case == 1 and rules:  # endings that end alike
            last = (rng.choice(LETTERS) + rng.choice(rules)[0])[-6:]
        if case == 2 and rules and rng.random() < 0.5:  # many rules for the same endings
            last = rng.choice(rules)[0]
        rules.append([last, strings.text(rng, rng.randint(0, 4))])
    # The rules for frequent words stand ahead in the table.
    picked = [rules[min(r - 1, int(rng.expovariate(5) * r))][0] for _ in range(n)]
    if case == 3:  # some words fit no rule or only the last one
        for place in range(0, n, 20):
            picked[place] = rng.choice((rules[-1][0], ""))
    return [word(rng, last, 20, LETTERS) for last in picked], rules


def contract(words, rules) -> None:
    contracts.require_texts(words, LETTERS, "words", most=100_000, shortest=1, longest=30)
    contracts.require_list(rules, "rules", most=5_000)
    for number, rule in enumerate(rules):
        contracts.require_texts(rule, LETTERS, f"rules[{number}]", least=2, most=2, longest=6)


def edge_cases():
    yield [], []
    yield [], [["a", "b"]]
    yield ["a", "bb"], []
    yield ["a", "bb", "ab"], [["b", ""], ["a", ""]]
    yield ["a", "bb", "ab"], [["", ""]]
    yield ["a", "bb", "ab", "ba"], [["a", "o"], ["", "s"], ["b", "x"]]
    yield ["aaaa", "aaa", "baa"], [["aaa", "u"], ["aa", "i"], ["a", "e"]]
    yield ["aaaa", "aaa", "baa"], [["a", "e"], ["aa", "i"], ["aaa", "u"]]
    yield ["abcdef", "xabcdef", "bcdef", "cdef"], [["abcdef", "z"], ["bcdef", "y"], ["def", "w"]]
    yield ["abcdef", "xabcdef", "bcdef", "cdef"], [["def", "w"], ["bcdef", "y"], ["abcdef", "z"]]
    yield ["z" * 30, "a"], [["zz", "z"], ["zz", "y"], ["a", "zzzzzz"]]
    yield ["banana"], [["nan", "x"], ["an", "y"], ["na", "z"]]
