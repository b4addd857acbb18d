import random

from instret.generators import contracts, distributions, strings

NAMES = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
SIGNS = strings.LETTERS + ",.!?"


def book(rng, speakers, lines, words):
    """A speech for each of `speakers`, on up to `lines` lines of up to `words` words, and of half as many at least."""
    vocabulary = [
        strings.text(rng, rng.randint(1, 8)) + rng.choice(("", "", "", ",", ".", "!", "?")) for _ in range(90)
    ]
    made = []
    for speaker in speakers:
        for line in range(rng.randint(1, lines)):
            spoken = " ".join(rng.choices(vocabulary, k=rng.randint((words + 1) // 2, words)))
            made.append(f" {spoken}\n" if line else f"{speaker}: {spoken}\n")
    return made


def cast(rng, count):
    return strings.distinct_words(rng, count, 3 + count % 4, NAMES)


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> str:
    n = sizes["n"]
    if level == 0:
        roles = cast(rng, 2 + case % 4)
        return "".join(book(rng, rng.choices(roles, k=n + case), 1 + case % 3, 1 + case % 4))
    if case == 0:  # a play for many, all of them talkative
        roles = cast(rng, 40)
        return "".join(book(rng, [roles[part] for part in distributions.zipf(rng, n, 0, 39, 30)], 1, 110))
    if case == 1:  # two of them argue, in long speeches
        roles = cast(rng, 2)
        return "".join(book(rng, [roles[turn % 2] for turn in range(n)], 9, 110)[:n])
    if case == 2:  # a chorus between all speeches
        roles = cast(rng, 25)
        return "".join(book(rng, [roles[0] if turn % 2 else rng.choice(roles) for turn in range(n)], 2, 100)[:n])
    roles = cast(rng, 12)
    return "".join(book(rng, sorted(rng.choices(roles, k=n)), 3, 110)[:n])


def contract(text) -> None:
    contracts.require(type(text) is str, "the book must be a text")
    contracts.require(text == "" or text.endswith("\n"), "the last line must end with a line break")
    lines = text.split("\n")[:-1]
    contracts.require_length(lines, 0, 50_000, "the book")
    roles = set()
    for number, line in enumerate(lines, start=1):
        name, colon, spoken = line.partition(":") if line[:1] != " " else ("", ":", line)
        contracts.require(colon == ":", f"line {number} must begin with a blank or with a name and a colon")
        contracts.require(number > 1 or name != "", "the first line must begin with a name")
        if name or line[:1] != " ":
            contracts.require_text(name, NAMES, f"line {number}: the name", least=1, most=12)
            roles.add(name)
        words = spoken.split(" ")
        contracts.require(words[0] == "", f"line {number}: a blank must stand before the words")
        contracts.require_texts(
            words[1:], SIGNS, f"line {number}: the words", least=1, most=120, shortest=1, longest=15
        )
    contracts.require(len(roles) <= 60, "there must be at most 60 roles")


def edge_cases():
    yield ""
    yield "A: o\n"
    yield "A: o\n o o\n o\n"
    yield "B: yes\nA: no\n"
    yield "B: yes\nA: no\nA: no\nB: oh\n"
    yield "C: a\nA: b\nB: c\nB: d e\nA: f g\n"
    yield "A: one two\nB: a\nC: b\nA: c\nD: d\nE: e\n f\nF: f\nA: g\n"
    yield "A: one two\nB: a\nC: b\nD: d\nA: c\nE: e\nA: g\n"
    yield "Z: a\nZ: b\nZ: c\nY: d\nX: e\nZ: f\n"
    yield "TWELVELETTER: " + " ".join(["w" * 15] * 120) + "\nA: b.!?,\n"
