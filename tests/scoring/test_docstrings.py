"""The examples in docstrings say what happens."""

import doctest
import importlib
import pkgutil

import pytest

from instret import scoring

MODULES = sorted(module.name for module in pkgutil.walk_packages(scoring.__path__, "instret.scoring."))


@pytest.mark.parametrize("name", MODULES)
def test_examples_hold(name: str) -> None:
    assert doctest.testmod(importlib.import_module(name)).failed == 0
