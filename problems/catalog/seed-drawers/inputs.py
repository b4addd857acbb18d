import random

from instret.generators import contracts, strings

MARKS = " -.'"
WRITTEN = strings.LETTERS + strings.LETTERS.upper() + MARKS
OTHER_LETTER = {"i": "iy", "c": "ck", "s": "sz", "y": "yi", "k": "kc", "z": "zs"}


def as_written(rng, name, marks, capitals):
    """One of many ways to write a name of small letters."""
    made = []
    for letter in name:
        letter = rng.choice(OTHER_LETTER.get(letter, letter))
        if rng.random() < capitals:
            letter = letter.upper()
        made.append(letter)
        if rng.random() < marks:
            made.append(rng.choice(MARKS))
    return "".join(made)[:60]


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> tuple:
    n = sizes["n"]
    if level == 0:
        names = strings.words(rng, n + case, 3, 4 + case, "iykcszab")
        return ([as_written(rng, name, 0.2, 0.3) for name in names],)
    if case == 0:  # every packet names a variety of its own
        names = strings.distinct_words(rng, n, 24)
    elif case == 1:  # a few varieties, common and rare ones
        names = strings.words(rng, n, 30, 1 + n // 10)
    elif case == 2:  # long names that differ at the end
        names = ["scarcely-keyed-zinnias-of-my".replace("-", "") + name for name in strings.words(rng, n, 12, n)]
    else:  # short names of the letters that have two spellings
        names = strings.words(rng, n, 12, n // 2, "iykcsz")
    return ([as_written(rng, name, 0.15, 0.2) for name in names],)


def contract(labels) -> None:
    contracts.require_texts(labels, WRITTEN, "labels", most=20_000, shortest=1, longest=60)


def edge_cases():
    yield ([],)
    yield (["-"],)
    yield ([" ", "a", "'.-", "A", "..", "b"],)
    yield (["Y", "i", "I", "y", "j"],)
    yield (["k", "C", "K", "c", "q"],)
    yield (["Zz", "sS", "S-Z", "z", "s"],)
    yield (["a", "a", "b", "a", "b", "b"],)
    yield (["ab", "ba", "a b", "b.a", "aab"],)
    yield (["Don't", "dont", "do-n't.", "DONT ", " dont"],)
    yield (["x" * 60, "X" * 59, "x" * 59 + ".", "X" * 60],)
