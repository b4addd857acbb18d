"""Boards: only what was measured on the same terms stands beside each other."""

import msgspec

from instret.leaderboard import Card, Share
from instret.leaderboard.entries import Entry, Standing, Terms, Verdict
from instret.leaderboard.table import boards

TERMS = Terms(
    problem_set="catalog",
    problem_set_digest="0" * 64,
    problems=121,
    missing="zero",
    engine="wasm:1",
    meter="fuel",
    language="python",
    memory_bytes=1 << 30,
)
replace = msgspec.structs.replace


def entry(name: str, score: float, terms: Terms = TERMS) -> Entry:
    metrics = {"eff@1": (score, score, score)}
    return Entry(
        id=name,
        state="verified",
        received_at=0.0,
        verdict=Verdict(state="verified", share=Share(0.25, 1)),
        standing=Standing(card=Card(model=name), terms=terms, samples=5, metrics=metrics),
    )


def test_the_best_comes_first_and_equals_by_id() -> None:
    (board,) = boards([entry("c", 0.5), entry("b", 0.5), entry("a", 0.1), entry("d", 0.9)])
    assert [row.id for row in board.rows] == ["d", "b", "c", "a"]
    assert board.terms == TERMS


def test_a_row_says_what_was_replayed() -> None:
    (board,) = boards([entry("a", 0.5)])
    assert board.rows[0].replayed == 0.25


def test_other_terms_are_another_board() -> None:
    others = {
        "engine": "wasm:2",
        "meter": "qemu",
        "problem_set_digest": "1" * 64,
        "missing": "skip",
        "memory_bytes": 1 << 31,
        "problems": 12,
        "language": "c",
        "problem_set": "enamel",
    }
    assert set(others) == set(Terms.__struct_fields__)
    entries = [entry(field, 0.5, replace(TERMS, **{field: value})) for field, value in others.items()]
    found = boards([entry("a", 0.5), entry("b", 0.6), *entries])
    assert [len(board.rows) for board in found] == [2] + [1] * len(others)


def test_what_is_not_verified_stands_nowhere() -> None:
    rejected = replace(entry("a", 0.5), state="rejected", verdict=Verdict(state="rejected", why="..."), standing=None)
    assert boards([rejected, Entry(id="b", state="received", received_at=0.0)]) == []
