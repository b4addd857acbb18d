import random
import string

from instret.generators import contracts

LETTERS = string.ascii_lowercase


def orders(rng, n, weights):
    """n random orders; the weights are those of a letter, `-`, `<`, `>` and `*`."""
    kinds = rng.choices("a-<>*", weights, k=n)
    return "".join(rng.choice(LETTERS) if kind == "a" else kind for kind in kinds)


def letters(rng, n):
    return "".join(rng.choices(LETTERS, k=n))


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> tuple:
    n = sizes["n"]
    if level == 0:
        # It begins with letters that are never all taken off.
        keys = letters(rng, n // 3) + orders(rng, n + case - n // 3, (3, 1 + case % 2, 4, 3, case % 4))
        return (keys,)
    half = n // 2
    if case == 0:  # a long text, then work in the middle of it
        middle = orders(rng, n - half - half // 2, (6, 3, 2, 2, 0.6))
        return (letters(rng, half) + "<" * (half // 2) + middle,)
    if case == 1:  # a text, taken off and brought back in part
        part = n // 4
        return (letters(rng, n - 2 * part) + "-" * part + "*" * (n // 40) + letters(rng, part - n // 40),)
    if case == 2:  # written from right to left, and every now and then a change is taken back
        keys = []
        while len(keys) < n - 60:
            keys += letters(rng, 1) + "<"
            if len(keys) % 50 == 0:
                keys += "*"
        return ("".join(keys) + ">" * 60,)
    return (orders(rng, n, (8, 2, 1, 1, 0.8)),)


def contract(keys) -> None:
    contracts.require_text(keys, LETTERS + "-<>*", "keys", most=200_000)


def edge_cases():
    yield ("",)
    yield ("q",)
    yield ("-",)
    yield ("<>*-*",)
    yield ("--ab***",)
    yield ("ab-<-*",)
    yield ("a-*-**",)
    yield ("-a-*",)
    yield ("ab<<-c*",)
    yield ("x-y<-*",)
    yield ("x--*",)
    yield ("abc<-<*",)
    yield ("abc<<<d>>*",)
    yield ("zy<-->*<*>a",)
    yield ("a<-*",)
