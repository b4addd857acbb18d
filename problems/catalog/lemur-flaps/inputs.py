import random

from instret.generators import contracts


def pairs(rng, rooms, count):
    return [[int(rng.random() * rooms), int(rng.random() * rooms)] for _ in range(count)]


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> tuple:
    q, h = sizes["q"], sizes["h"]
    rooms = 6 if level else 2 + case % 3
    if level == 0:
        flaps = pairs(rng, rooms, 2 * rooms + case // 2)
        lengths = range(1, h + 1)
    else:
        if case == 0:  # many flaps, also several between the same rooms
            flaps = pairs(rng, rooms, 60)
        elif case == 1:  # a ring, and a few flaps more
            flaps = [[room, (room + 1) % rooms] for room in range(rooms)] + pairs(rng, rooms, 4)
        elif case == 2:  # a flap from each room to each later one, and runs
            flaps = [[a, b] for a in range(rooms) for b in range(a, rooms)] + [[5, 0]]
        else:
            flaps = pairs(rng, rooms, 20)
        lengths = range(h // 2, h + 1) if case % 2 else range(h - h // 8, h + 1)
    questions = [[*pairs(rng, rooms, 1)[0], rng.choice(lengths)] for _ in range(q)]
    return rooms, flaps, questions


def contract(rooms, flaps, questions) -> None:
    contracts.require_int(rooms, 1, 8, "rooms")
    contracts.require_points(flaps, 0, rooms - 1, "flaps", most=200)
    contracts.require_points(questions, 0, 10**12, "questions", most=2_000, dimensions=3)
    for index, (start, end, _) in enumerate(questions):
        contracts.require_int(start, 0, rooms - 1, f"the start of questions[{index}]")
        contracts.require_int(end, 0, rooms - 1, f"the end of questions[{index}]")


def edge_cases():
    yield 1, [], []
    yield 1, [], [[0, 0, 0], [0, 0, 1], [0, 0, 2]]
    yield 1, [[0, 0]] * 3, [[0, 0, hours] for hours in (0, 1, 2, 3, 31, 32, 33, 900)]
    yield 2, [[0, 1]], [[a, b, hours] for a in (0, 1) for b in (0, 1) for hours in range(5)]
    yield 3, [[0, 1], [1, 2], [2, 0], [2, 2]], [[0, 2, 0], [2, 2, 0], [0, 2, 4], [0, 2, 8], [1, 0, 15], [1, 0, 16]]
    yield 8, [[a, b] for a in range(8) for b in range(8)] * 3, [[0, 7, 64], [7, 7, 127], [3, 5, 128], [5, 3, 1]]
    yield 2, [[0, 1], [0, 1], [1, 0]], [[0, 0, 2], [1, 1, 2]]
    yield 2, [[0, 1], [0, 1], [1, 1]], [[0, 0, 3]]
    yield 2, [[1, 0], [1, 1]], [[1, 0, 1]]
