"""Stores on SQLite and on a real PostgreSQL, with a clock that a test moves."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from instret.leaderboard import Card
from instret.leaderboard.status import Summary
from instret.leaderboard.store import Store
from instret.leaderboard.terms import Terms


class Clock:
    """Stands still until it is told otherwise."""

    def __init__(self) -> None:
        self.now = 1_800_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """An empty database of each kind."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'leaderboard.sqlite'}"
    url: str = request.getfixturevalue("postgresql").new_database()
    return url


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def open_store(database_url: str, tmp_path: Path, clock: Clock) -> Iterator[Callable[[], Store]]:
    """Opens the same store again, as another process would."""
    stores: list[Store] = []

    def make() -> Store:
        stores.append(Store(tmp_path, database_url, clock))
        return stores[-1]

    yield make
    for store in stores:
        store.close()


@pytest.fixture
def store(open_store: Callable[[], Store]) -> Store:
    return open_store()


@pytest.fixture(scope="session")
def make_summary() -> Callable[..., Summary]:
    """What is compared of a submission, by its eff@1 and pass@1; fields that are named are others."""
    terms = Terms(
        problem_set="catalog", problem_set_digest="0" * 64, engine="wasm:1", meter="fuel", memory_bytes=1 << 30
    )
    card = Card(model="a model", decoding={"temperature": 0.2})

    def make(eff: float = 0.5, passed: float = 0.75, **fields: Any) -> Summary:
        metrics = {"eff@1": (eff, eff / 2, (1 + eff) / 2), "pass@1": (passed, passed / 2, (1 + passed) / 2)}
        summary = Summary(card=card, terms=terms, language="python", samples=1210, metrics=metrics)
        return msgspec.structs.replace(summary, **fields)

    return make
