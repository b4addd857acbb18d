import random

from instret.generators import contracts, distributions, sequences

THICKEST = 1000
WORDS = frozenset(map(str, range(THICKEST + 1)))


def log(sheets, bundle=100) -> str:
    bundles = [sheets[start : start + bundle] for start in range(0, len(sheets), bundle)]
    return "".join(" ".join(map(str, part)) + "\n" for part in bundles)


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> str:
    n = sizes["n"]
    if level == 0:
        return log(sequences.integers(rng, n + case, 9, 11 + 30 * case), 1 + case % 5)
    if case == 0:  # all thicknesses
        return log(sequences.integers(rng, n, 0, THICKEST - 1))
    if case == 1:  # the blade wears off: ever thicker, nearly
        return log(sequences.nearly_sorted(rng, n, 300, 900, n // 20), 80)
    if case == 2:  # two kinds of veneer
        return log(distributions.bimodal(rng, n, 400, 999), 33)
    sheets = distributions.clustered(rng, n, 280, 990, 6, 15)  # six settings
    return log(sheets[: n - rng.randint(1, 2)])


def contract(given) -> None:
    contracts.require(type(given) is str, "the log must be a text")
    contracts.require(not given or given.endswith("\n"), "the log must end with a line break")
    bundles = [line.split(" ") for line in given.split("\n")[:-1]]
    for number, bundle in enumerate(bundles, 1):
        contracts.require(len(bundle) <= 100, f"line {number}: a bundle must have from 1 to 100 sheets")
        contracts.require(WORDS.issuperset(bundle), f"line {number}: a thickness must be an integer from 0 to 1000")
    contracts.require(sum(map(len, bundles)) <= 1_000_000, "there must be at most 1000000 sheets")


def edge_cases():
    yield ""
    yield log([0])
    yield log([THICKEST])
    yield log([0, THICKEST], 1)
    yield log([THICKEST, 0, 0])
    yield log([7, 7, 7, 7])
    yield log([9, 3])
    yield log([9, 3, 5], 1)
    yield log([4, 4, 2, 2, 3], 2)
    yield log([999, 1000, 1000, 999, 1, 0], 4)
    yield log([5] * 100 + [8] * 101)
