import random
from itertools import pairwise

from instret.generators import contracts, sequences

FLASHES = ".-"


def prefix_free(rng, count, longest):
    """Codes by splitting: a code that is neither the longest allowed nor alone gives way to two longer ones."""
    codes = rng.choice(([".", "-"], ["-", "."]))
    while len(codes) < count:
        place = rng.randrange(len(codes))
        if len(codes[place]) < longest:
            code = codes.pop(place)
            codes += [code + ".", code + "-"]
    return codes


def log(rng, n, codes):
    """Signals up to about `n` flashes, and the longest code without its last flash."""
    broken = max(codes, key=len)[:-1]
    made, length = [], len(broken)
    while length < n:
        code = rng.choice(codes)
        made.append(code)
        length += len(code)
    return "".join(made) + broken


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> tuple:
    n, b = sizes["n"], sizes["b"]
    if level == 0:
        codes = prefix_free(rng, b - 2 + case % 5, 5)
        if case % 3 == 1:
            codes.pop()
        return log(rng, n + 2 * case, codes), codes
    if case == 0:  # few short codes: many signals
        codes = prefix_free(rng, 6, 4)
    elif case == 1:  # a large book
        codes = prefix_free(rng, b, 14)
    elif case == 2:  # one code for each length
        codes = ["-" * length + "." for length in sequences.permutation(rng, min(b, 25))]
    else:  # all codes are equally long
        codes = [f"{number:010b}".replace("0", ".").replace("1", "-") for number in sequences.distinct(rng, b, 0, 1023)]
    return log(rng, n, codes), codes


def contract(flashes, book) -> None:
    contracts.require_text(flashes, FLASHES, "flashes", most=200_000)
    contracts.require_texts(book, FLASHES, "book", least=1, most=1_000, shortest=1, longest=30)
    contracts.require_distinct(book, "book")
    ordered = sorted(book)
    for code, following in pairwise(ordered):
        contracts.require(
            not following.startswith(code), f"no code may be the beginning of another one, as {code!r} is"
        )
    codes = set(book)
    beginnings = {code[:length] for code in book for length in range(len(code))}
    code = ""
    for flash in flashes:
        code += flash
        if code in codes:
            code = ""
        contracts.require(code in beginnings, "the log must hold codes of the book, but for one broken off at its end")


def edge_cases():
    yield "", ["."]
    yield "-", ["-"]
    yield ".", [".-"]
    yield "....", ["."]
    yield "...", ["..", ".-", "--"]
    yield "-.-.", ["-."]
    yield ".--..-.-", ["-", "..", ".-"]
    yield "-" * 30, ["-" * 30]
    yield "-" * 59, ["-" * 30]
    yield "..-.-.", ["-.", "..", "--"]
