import random

from instret.generators import contracts, strings
from instret.generators.lines import Lines

RESULTS = ("1-0", "0-1", "1/2-1/2", "*")
PRINTABLE = "".join(map(chr, range(32, 127)))
WRITTEN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-=#!?;"


def square(rng):
    return rng.choice("abcdefgh") + rng.choice("12345678")


def move(rng):
    if rng.random() < 0.04:
        return rng.choice(("O-O", "O-O-O", "O-O+"))
    piece = rng.choice(("", "", "K", "Q", "R", "B", "N"))
    end = rng.choice(("", "", "", "+", "!", "?!")) if piece else rng.choice(("", "", "=Q", "=N#"))
    return piece + square(rng) + rng.choice(("", "x")) + square(rng) + end


def game(rng, moves):
    return " ".join([*(move(rng) for _ in range(moves)), rng.choice(RESULTS)])


def note(rng, length):
    return "; " + strings.text(rng, length, PRINTABLE).strip()


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> str:
    n = sizes["n"]
    if level == 0:
        lines = [game(rng, rng.randint(1, 5)) for _ in range(n)] + [note(rng, 12)]
    elif case == 0:  # long games
        lines = [game(rng, rng.randint(400, 600)) for _ in range(n)]
    elif case == 1:  # long games with notes between
        lines = [game(rng, 600) if rng.random() < 0.8 else note(rng, 60) for _ in range(n)]
    elif case == 2:  # longer and longer
        lines = [game(rng, 320 + 320 * line // n) for line in range(n)]
    else:  # the same short opening again and again, then something else
        opening = [move(rng) for _ in range(200)]
        lines = [" ".join(opening[: rng.randint(150, 200)]) + " " + game(rng, 320) for _ in range(n)]
    return "".join(f"{line}\n" for line in lines)


def contract(text) -> None:
    lines = Lines(text)
    number = text.count("\n")
    contracts.require(1 <= number <= 10_000, "the record must have 1 to 10_000 lines")
    for _ in range(number):
        line = lines.text(PRINTABLE, "line of the record", most=5_000)
        contracts.require(line == line.strip(" "), "a line must not have blanks at its ends")
        if not line or line.startswith(";"):
            continue
        *moves, result = line.split(" ")
        contracts.require(result in RESULTS, f"{result!r:.40} must be a result")
        for word in moves:
            contracts.require_text(word, WRITTEN, "a move", least=1, most=12)
            contracts.require(word[0] != ";", "a move must not begin with a semicolon")
    lines.finish()


def edge_cases():
    yield "\n"
    yield "*\n"
    yield "1-0\n1/2-1/2\n\n0-1\n\n\n"
    yield ";\n"
    yield "; a1 1-0\n;a1\na1 1-0\n"
    yield "a1a2;b c3;d4! e5;;f6 0-1\n"
    yield "abcdefgh 12345678 ABCDEFGH ijklmnop 0 9 90 x-y=z#?! *\n"
    yield "h8 g7 f6 e5 d4 c3 b2 a1 1/2-1/2\n"
    yield "a1 1-0\n\na1 1-0 *\n"
    yield ";" + "a" * 4999 + "\n" + "a " * 2499 + "*\n"
