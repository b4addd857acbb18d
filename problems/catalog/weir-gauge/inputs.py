import random

from instret.generators import contracts, sequences, strings

MOST = 10**9
WRITTEN = strings.LETTERS + strings.DIGITS + ", "


def record(rng, levels, words):
    """Each level with a remark of up to `words` words, and of half as many at least."""
    made = []
    for level in levels:
        remark = [strings.text(rng, rng.randint(1, 7)) for _ in range(rng.randint((words + 1) // 2, words))]
        if rng.random() < 0.3:
            remark.append(str(rng.randint(0, 99)))
        joined = rng.choice((" ", ", ")).join(remark)
        made.append(f"{level} {joined[:400].strip()}\n")
    return "".join(made)


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> str:
    n = sizes["n"]
    if level == 0:
        levels = sequences.integers(rng, n + 2 * case, (-9, 0)[case % 2], (5, 40, 9)[case % 3])
        return record(rng, levels, 2 + case // 2)
    if case == 0:  # the water goes up and down slowly
        return record(rng, sequences.walk(rng, n, -5_000, 5_000, 40), 72)
    if case == 1:  # readings all over the place
        return record(rng, sequences.integers(rng, n, -MOST, MOST), 72)
    if case == 2:  # a long fall, with the water rising a little again and again
        return record(rng, (10**6 - 50 * hour + rng.randint(0, 400) for hour in range(n)), 72)
    return record(rng, sequences.mountains(rng, n, 1_000, 10**6, 9), 72)


def contract(text) -> None:
    contracts.require(type(text) is str, "the record must be a text")
    contracts.require(text == "" or text.endswith("\n"), "the last line must end with a line break")
    readings = text.split("\n")[:-1]
    contracts.require_length(readings, 0, 200_000, "the record")
    for number, reading in enumerate(readings, start=1):
        word, _, remark = reading.partition(" ")
        digits = word.removeprefix("-")
        contracts.require(
            digits.isascii() and digits.isdecimal() and len(digits) <= 10 and word == str(int(word)),
            f"line {number} must begin with an integer",
        )
        contracts.require_int(int(word), -MOST, MOST, f"line {number}: the level")
        contracts.require_text(remark, WRITTEN, f"line {number}: the remark", least=1, most=400)
        contracts.require(remark == remark.strip(), f"line {number}: the remark must not begin or end with a blank")


def edge_cases():
    yield ""
    yield "0 a\n"
    yield "-1000000000 x 2, y\n"
    yield "-1000000000 low\n1000000000 high\n"
    yield "1000000000 high\n-1000000000 low\n"
    yield "5 a\n5 b\n5 c\n5 d\n"
    yield "5 a\n4 b\n4 c\n3 d\n3 e\n3 f\n2 g\n"
    yield "1 1\n2 2\n3 3\n4 4\n5 5\n"
    yield "9 a\n10 b\n1 c\n3 d\n2 e\n3 f\n0 g\n"
    yield "3 9 8 7\n1 6\n4 5, 4\n0 3\n2 2\n"
    yield "-5 a  b\n-7 ,\n-6 c\n-6 d\n-9 e\n"
    yield f"7 {'w' * 400}\n8 {'v' * 400}\n"
