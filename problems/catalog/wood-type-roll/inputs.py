import random
from string import ascii_lowercase

from instret.generators import contracts, sequences, strings
from instret.generators.lines import Lines


def banner(measure, widths, words):
    return f"{measure}\n{' '.join(map(str, widths))}\n{' '.join(words)}\n"


def spelled(rng, n, shortest, longest):
    return [strings.text(rng, rng.randint(shortest, longest)) for _ in range(n)]


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> str:
    n, w = sizes["n"], sizes["w"]
    if level == 0:
        widths = sequences.integers(rng, 27, 1, 3 + case)
        words = spelled(rng, n + case, 1, 4)
    elif case == 0:  # long words, blocks much alike
        widths = sequences.integers(rng, 27, 40, 60)
        words = spelled(rng, n, 7, 9)
    elif case == 1:  # short words and broad blanks
        widths = [500, *sequences.integers(rng, 26, 10, 200)]
        words = spelled(rng, n, 1, 6)
    elif case == 2:  # thin letters but for some
        widths = [rng.choice((3, 4, 5, 1000)) for _ in range(27)]
        words = spelled(rng, n, 3, 12)
    else:  # words of one letter each
        widths = sequences.integers(rng, 27, 1, 1000)
        words = [rng.choice(ascii_lowercase) * rng.randint(2, 12) for _ in range(n)]
    breadths = [sum(widths[ord(letter) - 96] for letter in word) for word in words]
    measure = widths[0] + max(breadths) + w * (widths[0] + sum(breadths) // len(breadths))
    return banner(measure, widths, words)


def contract(text) -> None:
    lines = Lines(text)
    [measure] = lines.integers(("measure", 1, 10**9))
    widths = lines.row("width", 1, 1000, least=27, most=27)
    for word in lines.words("words", least=0, most=100_000):
        contracts.require_text(word, ascii_lowercase, "a word", least=1, most=40)
        breadth = sum(widths[ord(letter) - 96] for letter in word)
        contracts.require(breadth <= measure, f"no word may be wider than the measure, as {word} is")
    lines.finish()


def edge_cases():
    ones = [1] * 27
    steps = list(range(1, 28))
    yield banner(1, ones, [])
    yield banner(1, ones, ["x"])
    yield banner(1, ones, ["x", "y", "z"])
    yield banner(5, ones, ["board", "is", "up"])
    yield banner(5, ones, ["a", "bcd", "e", "fg", "h", "ijk", "lmnop"])
    yield banner(10**9, ones, ["all", "on", "one", "line"])
    yield banner(27, steps, ["z", "a", "w", "z", "bab", "y"])
    yield banner(40_000, [1000] * 27, ["m" * 40, "m" * 20, "m" * 19, "m" * 20, "m" * 20])
    yield banner(9, [7, *[1] * 26], ["b", "b", "b", "bb"])
