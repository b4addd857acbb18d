import random

from instret.generators import contracts, strings


def notes(width, motifs):
    return f"{len(motifs)} {width}\n" + "".join(f"{times} {motif}\n" for times, motif in motifs)


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> str:
    n = sizes["n"]
    if level == 0:
        return notes(3 + case, [(rng.randint(0, 4), strings.text(rng, rng.randint(1, 4))) for _ in range(n + case)])
    width, most, longest = [(10, 9, 20), (24, 6, 20), (7, 3, 20), (60, 9, 12)][case % 4]
    return notes(width, [(rng.randint(1, most), strings.text(rng, rng.randint(1, longest))) for _ in range(n)])


def contract(text) -> None:
    contracts.require(type(text) is str and text.endswith("\n"), "the notes must end with a line break")
    lines = [line.split(" ") for line in text[:-1].split("\n")]
    contracts.require(all(len(line) == 2 for line in lines), "every line must hold two words")
    numbers = [*lines[0], *(line[0] for line in lines[1:])]
    for word in numbers:
        contracts.require(word.isascii() and word.isdecimal() and len(word) < 9, "n, w and times must be integers")
        contracts.require(word == str(int(word)), "n, w and times must be written without leading zeros")
    n, width, *times = map(int, numbers)
    contracts.require_int(n, 1, 20_000, "n")
    contracts.require_int(width, 1, 200, "w")
    contracts.require(len(lines) == 1 + n, "n lines of notes must follow the first one")
    contracts.require_ints(times, 0, 99, "times")
    motifs = [line[1] for line in lines[1:]]
    contracts.require_texts(motifs, strings.LETTERS, "motifs", shortest=1, longest=20)


def edge_cases():
    yield notes(5, [(0, "kp")])
    yield notes(1, [(1, "k"), (0, "q"), (2, "pt")])
    yield notes(200, [(1, "knit")])
    yield notes(4, [(2, "kp")])
    yield notes(4, [(2, "kp"), (1, "abc")])
    yield notes(4, [(2, "kp"), (1, "abcd")])
    yield notes(4, [(2, "kp"), (1, "abcdefg")])
    yield notes(4, [(2, "kp"), (12, "x")])
    yield notes(9, [(99, "abcdefghijklmnopqrst"), (10, "uv")])
