"""The rows that a ladder of two sizes is made of."""

from instret.complexity.rows import rows_of
from instret.complexity.rungs import Rung

NAMES = ("n", "m")


def rungs(*sizes: tuple[int, int]) -> list[Rung]:
    return [Rung(one, (one[0] * one[1],)) for one in sizes]


def sizes_of(rows: dict[tuple[str, ...], list[Rung]]) -> dict[tuple[str, ...], list[int]]:
    return {growing: [rung.sizes[0] for rung in row] for growing, row in rows.items()}


def test_each_size_alone_and_both() -> None:
    ladder = rungs((4, 5), (8, 5), (16, 5), (4, 10), (4, 20), (3, 6), (5, 10), (10, 20))
    assert sizes_of(rows_of(ladder, NAMES)) == {("n",): [4, 8, 16], ("m",): [5, 10, 20], ("n", "m"): [6, 10, 20]}


def test_of_rows_alike_in_length_the_dearest() -> None:
    ladder = rungs((4, 5), (8, 5), (4, 500), (8, 500))
    assert rows_of(ladder, NAMES)["n",] == rungs_of_n(ladder[2:])


def rungs_of_n(ladder: list[Rung]) -> list[Rung]:
    return [Rung(rung.sizes[:1], rung.fuel) for rung in ladder]


def test_sizes_in_proportion_may_be_rounded() -> None:
    ladder = rungs((5000, 100), (2500, 50), (1250, 25), (625, 12), (312, 6))
    assert sizes_of(rows_of(ladder, NAMES))["n", "m"] == [312, 625, 1250, 2500, 5000]


def test_without_rungs_there_are_rows_without_any() -> None:
    assert sizes_of(rows_of([], NAMES)) == {("n",): [], ("m",): [], ("n", "m"): []}
