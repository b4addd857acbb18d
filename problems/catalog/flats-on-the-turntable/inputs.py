import random

from instret.generators import contracts, strings

STRIKES = ("strike front", "strike back")


def put_up(rng):
    return f"{rng.choice(('front', 'back'))} {strings.text(rng, rng.randint(3, 12))}"


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> str:
    n = sizes["n"]
    if level == 0:
        kinds = [put_up, put_up, lambda _: "turn", lambda rng: rng.choice(STRIKES)] + [put_up] * (case % 3)
        orders = [rng.choice(kinds)(rng) for _ in range(n + 3 * case)]
    elif case == 0:  # a third is put up, then the table turns again and again
        orders = [put_up(rng) for _ in range(n // 3)]
        orders += [put_up(rng) if step % 3 == 0 else "turn" for step in range(n - len(orders))]
    elif case == 1:  # flats come and go on both sides of a long row
        orders = [put_up(rng) for _ in range(n // 2)]
        orders += [(put_up(rng), "turn", rng.choice(STRIKES))[step % 3] for step in range(n - len(orders))]
    elif case == 2:  # all kinds of orders
        kinds = [put_up] * 4 + [lambda _: "turn", lambda rng: rng.choice(STRIKES)]
        orders = [rng.choice(kinds)(rng) for _ in range(n)]
    else:  # everything is put up, turned, and carried off but for a few
        half = n // 2
        orders = [put_up(rng) for _ in range(half)]
        orders += ["turn" if rng.random() < 0.4 else rng.choice(STRIKES) for _ in range(n - half)]
    return "".join(order + "\n" for order in orders)


def contract(text) -> None:
    contracts.require(type(text) is str, "the orders must be a text")
    contracts.require(text == "" or text.endswith("\n"), "the last line must end with a line break")
    orders = text.split("\n")[:-1]
    contracts.require_length(orders, 0, 100_000, "the orders")
    for number, line in enumerate(orders, start=1):
        if line == "turn" or line in STRIKES:
            continue
        order, _, name = line.partition(" ")
        contracts.require(order in ("front", "back"), f"line {number} must be an order")
        contracts.require_text(name, strings.LETTERS, f"line {number}: the name", least=1, most=12)


def edge_cases():
    yield ""
    yield "turn\n"
    yield "strike back\n"
    yield "front a\nstrike back\nstrike front\n"
    yield "back turn\nfront strike\nturn\n"
    yield "back front\nfront back\nback front\n"
    yield "front front\nback front\nfront back\nstrike back\nturn\nback frontier\n"
    yield "turn\nfront a\nback b\nstrike front\nturn\nfront c\n"
    yield "front a\nback b\nturn\nturn\nturn\nfront c\nback d\nstrike back\n"
    yield "front a\nfront a\nback a\nstrike front\nturn\nstrike front\nstrike front\nstrike front\nback z\n"
