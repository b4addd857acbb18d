"""Worked examples are found in a statement as they are written, and nothing in it is executed."""

import pytest

from instret.problems import CATALOG, load_folder
from instret.problems.examples import Example, worked_examples

FUNCTION = """
# Twice

```python
def twice(values: list[int]) -> list[int]
```

## Examples

```python
>>> twice([1, 2])
[2, 4]
>>> twice([])
[]
```

In the second example there is nothing to double.
"""
PROGRAM = """
# Twice

```input
2
1 2
```

```output
2 4
```

Then some words.

```input
0

```

```output
```
"""


def test_the_examples_of_a_function_are_calls_and_values() -> None:
    assert worked_examples(FUNCTION, "function") == [Example("twice([1, 2])", "[2, 4]"), Example("twice([])", "[]")]


def test_the_examples_of_a_program_are_what_goes_in_and_what_comes_out() -> None:
    assert worked_examples(PROGRAM, "program") == [Example("2\n1 2\n", "2 4\n"), Example("0\n\n", "")]


def test_a_call_and_a_value_may_take_several_lines() -> None:
    statement = "```python\n>>> twice([\n...     1,\n... ])\n[[2],\n [3]]\n```\n"
    assert worked_examples(statement, "function") == [Example("twice([\n    1,\n])", "[[2],\n [3]]")]


def test_words_below_the_fence_are_not_part_of_the_value() -> None:
    statement = "```python\n>>> twice([1])\n[2]\n```\nThese words stand right below.\n"
    [example] = worked_examples(statement, "function")
    assert example.answer.startswith("[2]")
    assert "words" not in example.answer


def test_examples_without_a_fence_count_too() -> None:
    assert worked_examples(">>> twice([1])\n[2]\n", "function") == [Example("twice([1])", "[2]")]


@pytest.mark.parametrize("kind", ["function", "program"])
def test_a_statement_without_examples_has_none(kind: str) -> None:
    assert worked_examples("# Twice\n\n```python\ndef twice(values)\n```\n", kind) == []


def test_a_call_without_a_value_is_named() -> None:
    with pytest.raises(ValueError, match=r"no value below `>>> twice\(\[2\]\)`"):
        worked_examples("```python\n>>> twice([1])\n[2]\n>>> twice([2])\n```\n", "function")


def test_input_without_output_is_counted() -> None:
    with pytest.raises(ValueError, match="2 ```input blocks but 1 ```output blocks"):
        worked_examples("```input\n1\n```\n\n```output\n2\n```\n\n```input\n3\n```\n", "program")


def test_a_badly_indented_session_is_a_value_error() -> None:
    with pytest.raises(ValueError, match="inconsistent leading whitespace"):
        worked_examples("    >>> twice([1])\n  [2]\n", "function")


def test_nothing_in_a_statement_is_executed() -> None:
    [example] = worked_examples(">>> exit(1)\nnever reached\n", "function")
    assert example == Example("exit(1)", "never reached")


def test_every_problem_of_the_catalog_has_two_examples() -> None:
    for problem in load_folder(CATALOG).problems.values():
        assert len(worked_examples(problem.statement, problem.kind)) >= 2, problem.id
