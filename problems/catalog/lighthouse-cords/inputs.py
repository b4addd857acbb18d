import random

from instret.generators import contracts, sequences


def mixed(rng, generators):
    """A random combination of some of these cords."""
    cord = 0
    for generator in generators:
        if rng.random() < 0.5:
            cord ^= generator
    return cord


def spans(rng, n, q, widest):
    questions = []
    for _ in range(q):
        width = rng.randint(1, max(1, min(n, widest)))
        first = rng.randint(0, n - width)
        questions.append([first, first + width - 1])
    return questions


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> tuple:
    n, q = sizes["n"], sizes["q"]
    if level == 0:
        lamps = 3 + case % 4
        cords = sequences.integers(rng, n, 0, 2**lamps - 1)
        questions = [[rng.getrandbits(lamps), *span] for span in spans(rng, n, q, n)]
        return cords, questions
    lamps = 30
    if case == 0:  # 27 independent ones, combined at random
        generators = sequences.integers(rng, 27, 1, 2**lamps - 1)
        cords = [mixed(rng, generators) for _ in range(n)]
    elif case == 1:  # lamp by lamp, and now and then one that switches many
        cords = [1 << int(rng.random() * 28) for _ in range(n)]
        for place in range(0, n, 9):
            cords[place] = rng.getrandbits(lamps - 1)
    elif case == 2:  # the cords change little by little: a new direction every now and then
        generators = sequences.integers(rng, 26, 1, 2**lamps - 1)
        cords = []
        for place in range(n):
            held = 12 * place // n
            cords.append(mixed(rng, generators[held : held + 14]))
    else:  # many dummies and twins
        some = sequences.integers(rng, 24, 1, 2**lamps - 1)
        cords = [rng.choice(some) if rng.random() < 0.9 else 0 for _ in range(n)]
    questions = [[rng.getrandbits(lamps), *span] for span in spans(rng, n, q, n)]
    return cords, questions


def contract(cords, questions) -> None:
    contracts.require_ints(cords, 0, 2**40 - 1, "cords", least=1, most=50_000)
    contracts.require_points(questions, 0, 2**40 - 1, "questions", most=50_000, dimensions=3)
    for index, (_, first, last) in enumerate(questions):
        contracts.require_int(last, 0, len(cords) - 1, f"the last cord of questions[{index}]")
        contracts.require_int(first, 0, last, f"the first cord of questions[{index}]")


def edge_cases():
    yield [0], []
    yield [0], [[0, 0, 0], [2**40 - 1, 0, 0]]
    yield [1], [[0, 0, 0], [1, 0, 0], [2, 0, 0], [3, 0, 0]]
    yield [2**39, 2**40 - 1, 2**39 - 1], [[0, a, b] for b in range(3) for a in range(b + 1)]
    yield [1 << lamp for lamp in range(40)], [[0, 0, 39], [2**40 - 1, 0, 39], [2**39, 5, 30], [0, 39, 39]]
    yield [5, 5, 5, 5], [[0, 0, 3], [4, 1, 2], [1, 3, 3]]
    yield [6, 3, 5, 6, 3, 5], [[0, a, b] for b in range(6) for a in range(b + 1)]
    yield [1, 2, 3, 2, 1, 3], [[state, a, b] for b in range(6) for a in range(b + 1) for state in (0, 2)]
    yield [12, 10, 6, 9, 5, 3, 15], [[state, a, b] for b in range(7) for a in range(b + 1) for state in (0, 9)]
