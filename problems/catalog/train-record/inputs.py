import random

from instret.generators import contracts, strings
from instret.generators.lines import Lines

LOADS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def record(entries):
    return f"{len(entries)}\n" + "".join(f"{entry}\n" for entry in entries)


def stop(stay, letters):
    return f"stop {stay} {letters}".rstrip()


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> str:
    n = sizes["n"]
    first = 3 if level == 0 else 20 * n  # the long train that comes from the harbour
    entries = [stop(0, strings.text(rng, first, LOADS))]
    length = first
    while len(entries) < n + case % 4:
        halfway = case == 3 and len(entries) == n // 2
        if rng.random() < 0.3 and not halfway:
            entries.append(f"wagon {rng.randint(1, length + length // 20 + 1)}")
            continue
        if level == 0:
            taken, added = rng.randint(1, length), rng.randint(1, 4)
        elif case == 1:  # the train grows
            taken, added = rng.randint(1, 9), rng.randint(10, 24)
        elif case == 2:  # and shrinks
            taken, added = rng.randint(10, 24), rng.randint(5, 20)
        elif halfway:
            taken = added = length // 2
        else:  # a few wagons at the end are exchanged
            taken, added = rng.randint(1, 24), rng.randint(1, 24)
        taken = max(1, min(taken, length - 1))
        length += added - taken
        entries.append(stop(length - added, strings.text(rng, added, LOADS)))
    return record(entries)


def contract(text) -> None:
    lines = Lines(text)
    (n,) = lines.integers(("n", 1, 100_000))
    wagons = 0
    for number in range(2, n + 2):
        words = lines.words("entry", least=2, most=3)
        contracts.require(
            words[1].isdecimal() and str(int(words[1])) == words[1], f"line {number}: k and p are numbers"
        )
        if words[0] == "wagon":
            contracts.require(len(words) == 2, f"line {number}: nothing must follow p")
            contracts.require_int(int(words[1]), 1, 10**6, f"line {number}: p")
        else:
            contracts.require(words[0] == "stop", f"line {number} must begin with stop or wagon")
            contracts.require_int(int(words[1]), 0, 10**6, f"line {number}: k")
            for letters in words[2:]:
                contracts.require_text(letters, LOADS, f"line {number}: letters", least=1, most=10**6)
                wagons += len(letters)
    contracts.require(wagons <= 10**6, "all stops together must couple at most 10**6 wagons")
    lines.finish()


def edge_cases():
    yield record(["wagon 1"])
    yield record(["stop 0"])
    yield record(["stop 0", "wagon 1", "stop 7", "wagon 1000000"])
    yield record(["stop 1000000 A", "wagon 1", "wagon 2"])
    yield record(["stop 0 ABC", "stop 3 D", "wagon 3", "wagon 4", "wagon 5"])
    yield record(["stop 0 ABC", "stop 5 D", "wagon 2", "wagon 4", "stop 4", "wagon 4", "wagon 1"])
    yield record(["stop 0 ABC", "stop 0 XY", "wagon 1", "wagon 2", "wagon 3", "stop 0", "wagon 1"])
    yield record(["stop 9 ABCDEFGHIJKLM", "stop 12", "wagon 12", "wagon 13", "stop 10 Z", "wagon 11"])
