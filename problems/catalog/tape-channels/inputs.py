import random
import string

from instret.generators import contracts, strings

LETTERS = string.ascii_lowercase
TEXT = string.ascii_letters + string.digits + ". "


def message(rng, channel, length):
    return f"{channel}{length}.{strings.text(rng, length, TEXT)}"


def filled(n, entries):
    made, total = [], 0
    for entry in entries:
        total += len(entry)
        if total > n:
            break
        made.append(entry)
    return "".join(made) + "\n"


def mixed(rng, channels, longest, retractions):
    while True:
        channel = rng.choice(channels)
        if rng.random() < retractions:
            yield channel.upper()
        else:
            yield message(rng, channel, rng.randint(1, longest))


def waves(rng, entries):
    while True:
        yield from (message(rng, "w", 20) for _ in range(entries))
        yield from ["W"] * (entries - 1)


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> str:
    n = sizes["n"]
    if level == 0:
        return filled(n * (1 + case), mixed(rng, "abz", 4 + 2 * case, 0.1 * (case % 5)))
    if case == 0:  # one channel grows message by message
        return filled(n, (message(rng, "k", rng.randint(5, 35)) for _ in range(n)))
    if case == 1:  # all channels, many retractions
        return filled(n, mixed(rng, LETTERS, 40, 0.3))
    if case == 2:  # long texts next to short ones
        return filled(n, mixed(rng, "mno", 90, 0.02))
    return filled(n, waves(rng, n // 30))


def contract(tape) -> None:
    contracts.require(type(tape) is str, "the input must be a text")
    tape = tape.removesuffix("\n")
    contracts.require_text(tape, TEXT, "the tape", most=500_000)
    position = 0
    while position < len(tape):
        entry, position = tape[position], position + 1
        contracts.require(entry.isalpha(), "every entry must start with a letter")
        if entry.isupper():
            continue
        dot = tape.find(".", position)
        contracts.require(dot > 0, "the length of a message must end with a dot")
        digits = tape[position:dot]
        contracts.require(digits.isdigit() and len(digits) <= 6, "the length of a message must be decimal digits")
        contracts.require(digits == "0" or digits[0] != "0", "a length must have no leading zeros")
        position = dot + 1 + int(digits)
        contracts.require(position <= len(tape), "the last message must be complete")


def edge_cases():
    yield ""
    yield "\n"
    yield "A\n"
    yield "a0.\n"
    yield "q0.q0.z1.AQ\n"
    yield "a1.xAA\n"
    yield "a1.xAAa1.y\n"
    yield "c3.   \n"
    yield "d10.b3.abcD0.1D\n"
    yield "z26.abcdefghijklmnopqrstuvwxyza26.ABCDEFGHIJKLMNOPQRSTUVWXYZ\n"
    yield "m1.1m1.2n1.3m1.4Mn1.5m1.6\n"
    yield "e100." + "0123456789" * 10 + "\n"
