import random

from instret.generators import contracts, lines

BRACKETS = ("()", "[]", "<>")
CLOSING = {"(": ")", "[": "]", "<": ">"}


def show(plans):
    return f"{len(plans)}\n" + "".join(f"{plan}\n" for plan in plans)


def nested(rng, n, depth, high, kinds, up):
    """A plan of about `n` characters: down to `depth` at once, then up and down; the larger `up`, the sooner up."""
    made, waiting, length = [], [], 0

    def put(text):
        nonlocal length
        if made and made[-1][-1] not in "([<" and text not in (")", "]", ">"):
            text = " " + text
        made.append(text)
        length += len(text)

    def enter():
        opening, closing = rng.choice(kinds)
        put(opening)
        waiting.append(closing)

    for _ in range(depth):
        if rng.random() < 0.3:
            put(str(rng.randint(0, high)))
        enter()
    while length + len(waiting) < n:
        draw = rng.random()
        if draw < 0.5:
            put(str(rng.randint(0, high)))
        elif draw < 0.5 + up and waiting:
            put(waiting.pop())
        elif len(waiting) < depth:
            enter()
    while waiting:
        put(waiting.pop())
        if rng.random() < 0.2:
            put(str(rng.randint(0, high)))
    return "".join(made)


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> str:
    n, d = sizes["n"], sizes["d"]
    if level == 0:
        return show([nested(rng, n + 3 * case, rng.randint(1, d), 20, BRACKETS, 0.3) for _ in range(3)])
    if case == 0:  # one plan, its groups as deep as they come
        return show([nested(rng, n, d, 10**6, BRACKETS, 0.2)])
    if case == 1:  # the same depth over and over
        return show([nested(rng, n // 4, d // 2, 99, BRACKETS, 0.25) for _ in range(4)])
    if case == 2:  # many small plans
        return show([nested(rng, 40, 4, 5_000, BRACKETS, 0.3) for _ in range(n // 50)])
    return show([nested(rng, n, d, 9, ("()", "[]"), 0.22)])


def contract(text) -> None:
    contracts.require(type(text) is str and len(text) <= 600_000, "the plans must have at most 500,000 characters")
    read = lines.Lines(text)
    (count,) = read.integers(("the number of plans", 1, 1_000))
    total = 0
    for _ in range(count):
        plan = read.text("0123456789()[]<> ", "the plan", most=500_000)
        total += len(plan)
        require_plan(plan)
    read.finish()
    contracts.require(total <= 500_000, "the plans must have at most 500,000 characters")


def require_plan(plan):
    contracts.require("  " not in plan and plan == plan.strip(), "there must be single blanks, and none at an end")
    waiting = []
    for place, character in enumerate(plan):
        before = plan[place - 1] if place else ""
        if character in CLOSING:
            contracts.require(before in ("", " ", *CLOSING), "parts must be parted by a blank")
            waiting.append(CLOSING[character])
        elif character in CLOSING.values():
            contracts.require(bool(waiting) and waiting.pop() == character, "a bracket must be closed by its own kind")
            contracts.require(before != " ", "there must be no blank before a closing bracket")
        elif character == " ":
            contracts.require(before not in CLOSING, "there must be no blank after an opening bracket")
        else:
            contracts.require(before not in CLOSING.values() or before == "", "parts must be parted by a blank")
    contracts.require(not waiting, "every bracket must be closed")
    for word in "".join(character if character.isdigit() else " " for character in plan).split():
        contracts.require(str(int(word[:9])) == word, "a fuse must have no leading zeros, and few digits")
        contracts.require_int(int(word), 0, 10**6, "a fuse")


def edge_cases():
    yield show([""])
    yield show(["", "0", "1000000", "7 8"])
    yield show(["()", "[]", "<>", "() [] <>"])
    yield show(["(1 2 3)", "[1 3 2]", "<2 1 3>"])
    yield show(["<5 []>", "<5 ()>", "<5 <>>", "[() 5]", "(5 <>)"])
    yield show(["<12 34> [12 34] (12 34) 100"])
    yield show(["[(1 2) (3 4)] <(1 2) (3 4)> ([1 2] <3 4>)"])
    yield show(["(" * 1_300 + "6" + ")" * 1_300])
    yield show(["<" * 3 + "[" * 3 + "4 5" + "]" * 3 + ">" * 3])
    yield show(["[1 (1 [1 (1 [1 (1 2)])])]"])
