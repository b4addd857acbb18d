import random

from instret.generators import contracts


def digits(gates, pattern):
    return format(pattern, f"0{gates}b")


def combined(rng, patterns):
    """Some of the patterns together, the last one among them."""
    made = patterns[-1]
    for pattern in patterns[:-1]:
        made ^= pattern * rng.randrange(2)
    return made


def independent(rng, gates, count):
    """Patterns of which each has a first gate of its own."""
    patterns = [1 << gate | rng.getrandbits(gate) if gate else 1 for gate in rng.sample(range(gates), count)]
    return [combined(rng, patterns[: place + 1]) for place in range(count)]


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> tuple:
    n, gates = sizes["n"], sizes["g"]
    if level == 0:
        gates += case % 3
        patterns = [rng.getrandbits(gates) for _ in range(n + case % 4)]
        wish = combined(rng, patterns) if case % 3 else rng.getrandbits(gates)
    elif case == 0:  # few levers too many
        patterns = independent(rng, gates, gates) + [rng.getrandbits(gates) for _ in range(n - gates)]
        rng.shuffle(patterns)
        wish = combined(rng, patterns)
    elif case == 1:  # half of the levers say nothing new, and the wish cannot be met
        known = independent(rng, gates - 1, n // 2)
        patterns = [known[0], *known]
        while len(patterns) < n:
            patterns.insert(rng.randint(1, len(patterns)), combined(rng, rng.sample(known, rng.randint(2, 9))))
        patterns = [2 * pattern for pattern in patterns]
        wish = combined(rng, patterns) | 1
    elif case == 2:  # each lever turns two neighbours, and the last one a single gate
        patterns = [3 << gate for gate in range(gates - 1)]
        rng.shuffle(patterns)
        patterns.append(1 << gates - 1)
        wish = 1 << rng.randrange(gates // 3) | 1 << gates // 2
    else:  # the last lever is needed, behind others that depend on each other
        known = independent(rng, gates, gates - 4)
        last = known.pop()
        patterns = [combined(rng, rng.sample(known, gates // 3)) for _ in range(n - 1)] + [last]
        wish = combined(rng, patterns)
    return [digits(gates, pattern) for pattern in patterns], digits(gates, wish or 1)


def contract(levers, wish) -> None:
    contracts.require_text(wish, "01", "wish", least=1, most=400)
    contracts.require("1" in wish, "at least one gate must be wished open")
    contracts.require_texts(levers, "01", "levers", most=400, shortest=len(wish), longest=len(wish))


def edge_cases():
    yield [], "1"
    yield [], "0110"
    yield ["0"], "1"
    yield ["1"], "1"
    yield ["1", "1", "1"], "1"
    yield ["00", "00", "01"], "10"
    yield ["110", "011"], "111"
    yield ["1100", "0110", "0111"], "1011"
    yield ["101", "101", "011", "110"], "110"
    yield ["111", "110", "100"], "001"
    yield ["001", "010", "100", "111"], "111"
    yield ["0" * 399 + "1", "1" * 400], "1" * 399 + "0"
