"""Only what runs before a candidate's own first line, and comes from the standard library, is free."""

import pytest

from instret.sandbox.languages.empty import empty_program


@pytest.mark.parametrize(
    ("source", "free"),
    [
        ("import re\nx = 1\nimport json\n", "import re\n"),
        ("\ufeff# head\n\nimport os.path as p, sys\nfrom collections.abc import *\n", None),
        ("from typing import List, Dict as D  # hints\ndef f(): pass\n", "from typing import List, Dict as D\n"),
        ("import numpy\nimport re\n", ""),
        ("import re, numpy\n", ""),
        ("import re; x = 1\n", ""),
        ("if 0: import asyncio\n", ""),
        (" import re\n", ""),
        ("import sys\nsys.modules['asyncio'] = sys\nimport asyncio\n", "import sys\n"),
        ("from . import re\n", ""),
        ("", ""),
    ],
)
def test_imports_at_the_top_of_python(source: str, free: str | None) -> None:
    expected = "import os.path as p, sys\nfrom collections.abc import *\n" if free is None else free
    assert empty_program("python", source) == expected


def test_other_languages_are_not_looked_at() -> None:
    assert empty_program("ruby", "import re\n") == empty_program("ruby", "") == ""
