"""The worked examples of a statement, as text: nothing is evaluated here.

A function's examples are written as a Python session (`>>> call` and the value below it); a program's as pairs of
fenced blocks, first ```input, then ```output.
"""

import doctest
import re
from typing import NamedTuple

_BLOCK = re.compile(r"^```(input|output)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


class Example(NamedTuple):
    """A question and its answer: a call and a value as Python text, or stdin and stdout."""

    question: str
    answer: str


def worked_examples(statement: str, kind: str) -> list[Example]:
    """All examples of a statement, in order.

    Args:
        statement: Markdown.
        kind: "function" or "program".

    Raises:
        ValueError: when an example has no answer or cannot be told apart from its surroundings.
    """
    if kind == "program":
        blocks = _BLOCK.findall(statement)
        questions = [text for name, text in blocks if name == "input"]
        answers = [text for name, text in blocks if name == "output"]
        if len(questions) != len(answers):
            raise ValueError(f"{len(questions)} ```input blocks but {len(answers)} ```output blocks")
        return [Example(*pair) for pair in zip(questions, answers, strict=True)]
    # A fence right below the value would be read as part of it.
    unfenced = re.sub(r"^```.*$", "", statement, flags=re.MULTILINE)
    found = doctest.DocTestParser().get_examples(unfenced)
    silent = [example.source.strip() for example in found if not example.want.strip()]
    if silent:
        raise ValueError(f"no value below `>>> {silent[0]}`")
    return [Example(example.source.strip(), example.want.strip()) for example in found]
