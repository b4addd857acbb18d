import random

from instret.generators import contracts, strings


def word(rng, shortest, longest):
    letters = strings.text(rng, rng.randint(shortest, longest))
    return f"{len(letters)}{letters}"


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> tuple:
    n = sizes["n"]
    shortest, longest, breaks = [(3, 9, 0.1), (5, 8, 0.02), (6, 9, 0.2), (7, 7, 0.05)][case % 4]
    if level == 0:
        shortest, longest, breaks = 1, 5, 0.3
    parts = [word(rng, shortest, longest)]
    length = len(parts[0])
    while length < n + (case if level == 0 else 0):
        parts.append("0" if rng.random() < breaks else word(rng, shortest, longest))
        length += len(parts[-1])
    return ("".join(parts),)


def contract(tape) -> None:
    contracts.require_text(tape, "0123456789abcdefghijklmnopqrstuvwxyz", "tape", most=200_000)
    place = 0
    while place < len(tape):
        contracts.require(tape[place].isdecimal(), f"tape[{place}] must be the length of a word, or 0")
        place += 1 + int(tape[place])
    contracts.require(place == len(tape), "the last word of the tape must be as long as announced")


def edge_cases():
    tapes = ["", "0", "00", "1x", "11", "110", "10", "1x0", "01x", "001x0", "9123456789", "220010"]
    for tape in [*tapes, "3abc3123", "1a1b01c1d"]:
        yield (tape,)
