"""Fixtures for all rooms: one real engine session for the whole test run."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from instret.sandbox import Cache, Session
from instret.sandbox.wasm.engine import WasmEngine

SHARED_DATA = Path(__file__).parents[2] / "shared" / "data"

# A deadline would be a timed assertion.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


@pytest.fixture(scope="session")
def engine() -> WasmEngine:
    return WasmEngine()


@pytest.fixture(scope="session")
def session(engine: WasmEngine) -> Iterator[Session]:
    opened = engine.start()
    yield opened
    opened.close()


@pytest.fixture
def cache(tmp_path: Path) -> Iterator[Cache]:
    opened = Cache(tmp_path / "cache")
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def shared_data() -> Path:
    if not SHARED_DATA.exists():
        pytest.skip("third-party data is not in ../shared/data")
    return SHARED_DATA
