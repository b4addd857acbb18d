import random

from instret.generators import contracts, sequences


def shop(weights, wishes):
    return f"{len(weights)} {len(wishes)}\n{' '.join(map(str, weights))}\n{' '.join(map(str, wishes))}\n"


def shares(rng, n, total):
    cuts = sorted(rng.sample(range(1, total), n - 1))
    return [after - before for before, after in zip([0, *cuts], [*cuts, total])]


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> str:
    n, t = sizes["n"], sizes["t"]
    if level == 0:
        step = 1 + case % 3
        weights = sequences.integers(rng, 1 + case, 1, 4 + 3 * case)
        weights = [step * weight for weight in weights + weights[: case // 3]]
    elif case == 0:  # all sorts
        weights = shares(rng, n, t)
    elif case == 1:  # even ones and one that is odd
        weights = [2 * weight for weight in shares(rng, n - 1, t // 2 - 1)] + [1]
    elif case == 2:  # many that are alike
        weights = [t // n + rng.randint(-2, 2) for _ in range(n - 2)] + [1, t // n]
    else:  # a few heavy ones among light ones: gaps far out
        weights = shares(rng, n - 4, t // 8) + sequences.integers(rng, 4, t // 8, t // 5)
    rng.shuffle(weights)
    return shop(weights, [rng.randint(0, sum(weights)) for _ in range(6 + 8 * level)])


def contract(text) -> None:
    contracts.require(type(text) is str and text.endswith("\n"), "the input must end with a line break")
    lines = [line.split(" ") for line in text[:-1].split("\n")]
    words = [word for line in lines for word in line]
    contracts.require(all(word.isascii() and word.isdecimal() for word in words), "all words must be numbers")
    contracts.require([len(lines), len(lines[0])] == [3, 2], "there must be three lines, the first with n and q")
    n, q = map(int, lines[0])
    contracts.require_int(n, 1, 2_000, "n")
    contracts.require_int(q, 1, 1_000, "q")
    weights, wishes = ([int(word) for word in line] for line in lines[1:])
    contracts.require_ints(weights, 1, 200_000, "the weights", least=n, most=n)
    contracts.require(sum(weights) <= 200_000, "all weights together must have at most 200,000 grams")
    contracts.require_ints(wishes, 0, 10**9, "the wishes", least=q, most=q)


def edge_cases():
    yield shop([1], [0])
    yield shop([5], [0, 4, 5, 6, 10**9])
    yield shop([200_000], [199_999, 200_000, 200_001])
    yield shop([7, 7], [6, 7, 8, 13, 14, 15])
    yield shop([1, 3, 9, 27, 81], [121, 122, 77, 1])
    yield shop([64, 64, 64], [63, 64, 127, 128, 191, 192, 193])
    yield shop([30, 31, 32, 33], [1, 2, 3, 4, 5, 29, 34, 125, 126])
    yield shop([1, 100_000, 63], [10**9, 99_900, 100_000, 90_000, 65])
    yield shop([1] * 70, [69, 70, 71])
    yield shop([2, 3, 2, 3, 2], [0, 1, 11, 12, 13])
