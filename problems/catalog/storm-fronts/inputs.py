import math
import random

from instret.generators import contracts

FAR = 10**6


def chart(buoys, courses):
    return f"{len(buoys)} {len(courses)}\n" + "".join(f"{x} {y}\n" for x, y in [*buoys, *courses])


def scattered(rng, n, reach):
    return [(rng.randint(-reach, reach), rng.randint(-reach, reach)) for _ in range(n)]


def ring(rng, n, reach):
    turns = [rng.random() * math.tau for _ in range(n)]
    return [(round(reach * math.cos(turn)), round(reach * math.sin(turn))) for turn in turns]


def courses(rng, q):
    return [(rng.randint(-FAR, FAR), rng.choice((-1, 1)) * rng.randint(1, FAR)) for _ in range(q)]


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> str:
    n, q = sizes["n"], sizes["q"]
    if level == 0:
        near = 2 + case
        ways = [(rng.randint(-near, near), rng.choice((-1, 1)) * rng.randint(1, near)) for _ in range(q)]
        return chart(scattered(rng, n + case, near), ways)
    if case == 0:  # half of the buoys around the others
        buoys = ring(rng, n // 2, FAR) + ring(rng, n - n // 2, FAR // 2)
    elif case == 1:  # scattered: a small hull
        buoys = scattered(rng, n, FAR)
    elif case == 2:  # a bow with all buoys on it, from one end to the other
        places = sorted(rng.sample(range(-1_000, 1_000), n // 2))
        buoys = [(place, place * place - 10**6) for place in places] + scattered(rng, n - n // 2, 30)
    else:  # a long shoal, and one buoy on its own
        buoys = [(step * 7 - 3 * n, step * 2 + rng.randint(0, 3)) for step in range(n - 1)] + [(FAR, -FAR)]
    rng.shuffle(buoys)
    return chart(buoys, courses(rng, q))


def is_integer(word) -> bool:
    return word.isascii() and word.removeprefix("-").isdecimal()


def contract(text) -> None:
    contracts.require(type(text) is str and text.endswith("\n"), "the chart must end with a line break")
    lines = [line.split(" ") for line in text[:-1].split("\n")]
    contracts.require(all(len(line) == 2 for line in lines), "every line must hold two words")
    contracts.require(all(is_integer(word) for line in lines for word in line), "all words must be integers")
    n, q = map(int, lines[0])
    contracts.require_int(n, 1, 100_000, "n")
    contracts.require_int(q, 1, 100_000, "q")
    contracts.require(len(lines) == 1 + n + q, "n and then q lines must follow the first one")
    for number, line in enumerate(lines[1:]):
        across, along = map(int, line)
        contracts.require_int(across, -FAR, FAR, "x or u")
        contracts.require_int(along, -FAR, FAR, "y or v")
        contracts.require(number < n or across != 0 or along != 0, "u and v must not both be 0")


def edge_cases():
    compass = [(1, 0), (-1, 0), (0, 1), (0, -1)]
    corners = [(-FAR, -FAR), (FAR, -FAR), (-FAR, FAR), (FAR, FAR)]
    yield chart([(5, -7)], compass)
    yield chart([(2, 3), (2, 3), (2, 3)], [*compass, (3, -2)])
    yield chart(corners, [*corners, *compass, (FAR, 1), (-1, FAR)])
    yield chart([(4, y) for y in (3, -1, 7, 0)], [*compass, (1, 1), (-9, 2)])
    yield chart([(x, -6) for x in (3, -1, 7, 0)], [*compass, (1, 1), (-9, 2)])
    yield chart([(x, 2 * x) for x in (1, -1, 5, 3)], [*compass, (-2, 1), (2, -1), (1, 2)])
    yield chart([(0, 0), (1, 3), (2, 4), (3, 4), (4, 0), (2, 1)], [(-1, 0), (-5, 0), (1, -1), (-3, 1)])
    yield chart([(999_999, 10**6), (10**6, 999_999), (-FAR, -FAR)], [(FAR, FAR), (-FAR, 999_999), (999_999, -FAR)])
