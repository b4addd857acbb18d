import random

from instret.generators import contracts, strings
from instret.generators.lines import Lines

ALPHABET = "abcdefghijklmnopqrstuvwxyz_"


def round_of(rng, length, marks, least, most):
    """A slip of about so many marks for a proof of this length, and the length that the proof has after it."""
    slip = []
    left = length
    for _ in range(marks):
        keep = rng.randint(0, 2 * max(1, length // marks))
        if 0 < keep <= left:
            slip.append(f"={keep}")
            left -= keep
        drop = rng.randint(1, 9)
        if length - drop >= least and drop <= left and rng.random() < 0.5:
            slip.append(f"-{drop}")
            left -= drop
            length -= drop
        more = rng.randint(1, 9)
        if length + more <= most and rng.random() < 0.6:
            slip.append("+" + strings.text(rng, more, ALPHABET))
            length += more
    return " ".join(slip), length


def proofs(first, slips):
    return f"{len(slips)}\n{first}\n" + "".join(f"{slip}\n" for slip in slips)


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> str:
    n, c = sizes["n"], sizes["c"]
    if level == 0:
        length = c if case % 2 else case
        first = strings.text(rng, length, ALPHABET)
        slip, length = "+opening", length + 7
        slips = [slip]
        for _ in range(n):
            slip, length = round_of(rng, length, rng.randint(0, 3), 0, 2 * c + 8)
            slips.append(slip)
        return proofs(first, slips)
    length = (c, c // 2, c - c // 8, c // 3)[case]
    first = strings.text(rng, length, ALPHABET)
    slips = ["+" + strings.text(rng, 10, ALPHABET)]
    length += 10
    for number in range(n):
        if case == 1:  # grows to its end
            most = c // 2 + c * number // n
            slip, length = round_of(rng, length, 1 + c // 1500, most - 20, most)
        elif case == 2:  # few marks, and shorter and shorter
            most = c - c * number // (2 * n)
            slip, length = round_of(rng, length, 1 + c // 6000, 0, most)
        elif case == 3:  # marks at the front only
            slip, length = round_of(rng, length, 1 + c // 3000, c // 3, 2 * c)
        else:
            slip, length = round_of(rng, length, 1 + c // 1500, c - c // 10, c + c // 10)
        slips.append(slip)
    return proofs(first, slips)


def contract(text) -> None:
    lines = Lines(text)
    [n] = lines.integers(("n", 0, 20_000))
    length = len(lines.text(ALPHABET, "proof 0", most=100_000))
    for number in range(1, n + 1):
        left = length
        for mark in lines.words("marks", least=0):
            sign, rest = mark[0], mark[1:]
            if sign == "+":
                contracts.require_text(rest, ALPHABET, f"slip {number}: the letters of a +", least=1, most=1000)
                length += len(rest)
                continue
            contracts.require(sign in "=-", f"slip {number}: a mark begins with =, - or +")
            number_like = rest.isascii() and rest.isdecimal() and rest[0] != "0" and len(rest) <= 6
            contracts.require(number_like, f"slip {number}: k must be an integer from 1 to 100000")
            contracts.require(int(rest) <= left, f"slip {number}: at least k characters must be left, not {left}")
            left -= int(rest)
            if sign == "-":
                length -= int(rest)
        contracts.require_int(length, 0, 100_000, f"the length of proof {number}")
    lines.finish()


def edge_cases():
    yield proofs("", [])
    yield proofs("a", [])
    yield proofs("", ["", ""])
    yield proofs("", ["+a", "+b", "-2", "+c"])
    yield proofs("abc", ["", "-1", "=2"])
    yield proofs("abc", ["-3", "+xyz", "=3"])
    yield proofs("long_enough", ["-5", "+ab_ =3 +q"])
    yield proofs("same", ["-1 +t", "=3 -1 +y", "+t -1"])
    yield proofs("abcdef", ["=1 +p =1 +q =1 -2 +r +s", "-1 -1 =1 =2 +t -1 -2"])
    yield proofs("_", ["-1 +_", "=1 +" + "z" * 1000, "=1 -1000"])
