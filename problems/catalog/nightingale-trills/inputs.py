import random
import string

from instret.generators import contracts
from instret.generators.lines import Lines

SYLLABLES = ("ti", "tio", "tru", "zi", "tix", "quorror", "trrr", "lu", "pipi", "rt", "gagag", "tsisi", "hezeze")


def archive(k, songs):
    return "".join(f"{line}\n" for line in (k, *songs))


def song(rng, letters, trills):
    """Some `letters` letters (never none), the more trills the greater their share."""
    some = max(1, letters // 4)
    sung = rng.choices(SYLLABLES, [1, 1, 3 * trills, 1, 1, 1, trills, 1, 1, 1, 1, 1, 1], k=some)
    return "".join(sung)[: max(1, letters)]


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> str:
    n, c, k = sizes["n"], sizes["c"], sizes["k"]
    if level == 0:
        songs = [song(rng, rng.randint(1, c), 0.2 + case % 3) for _ in range(n + case)]
        return archive(k + case % 3, songs)
    if case == 0:  # ever longer songs: each may have more trills than all before it
        songs = [song(rng, c // 2 + c * place // n, 0.5) for place in range(n)]
    elif case == 1:  # long ones first
        songs = [song(rng, 2 * c - 2 * c * place // n, 0.5) for place in range(n)]
    elif case == 2:  # trills are rare
        songs = [song(rng, c, 0.002) for _ in range(n)]
    else:  # the same few songs again and again
        known = [song(rng, rng.randint(c - c // 3, c + c // 3), 0.4) for _ in range(12)]
        songs = rng.choices(known, k=n)
    return archive(k, songs)


def contract(text) -> None:
    lines = Lines(text)
    lines.integers(("k", 1, 1_000))
    songs = text.count("\n") - 1
    contracts.require_int(songs, 0, 200_000, "the number of songs")
    contracts.require(len(text) <= 50_000_000, "the songs must not have more than 50_000_000 letters altogether")
    for _ in range(songs):
        lines.text(string.ascii_lowercase, "a song", most=10_000)
    lines.finish()


def edge_cases():
    yield archive(1, [])
    yield archive(1_000, ["tr"])
    yield archive(3, ["", "", ""])
    yield archive(2, ["", "tr", "", "trtr", ""])
    yield archive(1, ["tr", "tr", "trr"])
    yield archive(4, ["t", "r", "rt", "tttr", "trrr"])
    yield archive(2, ["x", "atr", "tra", "trtra", "q"])
    yield archive(1, ["tr" * 5_000])
