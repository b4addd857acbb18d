"""The leaderboard as the service answers it: only what was measured on the same terms stands beside each other."""

from collections.abc import Callable

import msgspec

from instret.leaderboard import Share
from instret.leaderboard.rankings import rankings
from instret.leaderboard.status import Status, Summary, Verdict
from instret.leaderboard.terms import Terms

MakeSummary = Callable[..., Summary]
replace = msgspec.structs.replace


def verified(name: str, summary: Summary) -> Status:
    verdict = Verdict(state="verified", share=Share(0.25, 1))
    return Status(id=name, state="verified", received_at=0.0, verdict=verdict, summary=summary)


def test_the_best_comes_first_and_equals_by_pass_at_1_then_id(make_summary: MakeSummary) -> None:
    scores = {"c": (0.5, 0.6), "b": (0.5, 0.6), "a": (0.1, 1.0), "d": (0.9, 0.9), "e": (0.5, 0.7)}
    (ranking,) = rankings(verified(name, make_summary(*both)) for name, both in scores.items())
    assert [status.id for status in ranking.submissions] == ["d", "e", "b", "c", "a"]


def test_what_was_measured_on_other_terms_is_ranked_apart(make_summary: MakeSummary) -> None:
    terms = make_summary().terms
    others = {
        "engine": "wasm:2",
        "meter": "qemu",
        "problem_set_digest": "1" * 64,
        "memory_bytes": 1 << 31,
        "problem_set": "enamel",
    }
    assert set(others) == set(Terms.__struct_fields__)
    apart = [make_summary(terms=replace(terms, **{field: value})) for field, value in others.items()]
    summaries = [make_summary(), make_summary(language="c"), *apart]
    found = rankings(verified(str(number), summary) for number, summary in enumerate(summaries))
    assert [len(ranking.submissions) for ranking in found] == [2] + [1] * len(others)
    assert found[0].terms == terms


def test_what_is_not_verified_is_not_ranked() -> None:
    rejected = Status(id="a", state="rejected", received_at=0.0, verdict=Verdict(state="rejected", why="..."))
    assert rankings([rejected, Status(id="b", state="received", received_at=0.0)]) == []
