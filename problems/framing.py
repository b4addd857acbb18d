"""Another frame for a program's input and output: a line above each, so that a remembered program fails.

Draft + Frame --> statement, generator, checker and solutions that read and write the frame --> Draft
"""

import random
import textwrap
from collections.abc import Sequence
from typing import ClassVar

import msgspec

from instret.problems.drafts import Draft
from instret.problems.examples import worked_examples

# What a first line may hold: its name, how it is told, and what it is in terms of `ticket` and `text`.
_FIELDS = {
    "ticket": ("a ticket number `ticket`", "ticket"),
    "lines": ("how many lines follow", 'text.count("\\n")'),
    "letters": ("how many characters follow, line breaks included", "len(text)"),
}


class Frame(msgspec.Struct, frozen=True):
    """What the first line of an input holds; the first line of an output repeats the ticket.

    Attributes:
        fields: keys of _FIELDS in the order of the line, "ticket" among them.
    """

    fields: tuple[str, ...]

    MOST: ClassVar[int] = 999_999

    @classmethod
    def drawn(cls, rng: random.Random) -> "Frame":
        """A ticket and none, one or both of the others, in any order."""
        others = rng.sample(["lines", "letters"], rng.randint(0, 2))
        return cls(tuple(rng.sample(["ticket", *others], 1 + len(others))))

    @property
    def place(self) -> int:
        """Where the ticket stands in the line."""
        return self.fields.index("ticket")

    def header(self, ticket: int, text: str) -> str:
        """The first line, without its end."""
        values = {"ticket": ticket, "lines": text.count("\n"), "letters": len(text)}
        return " ".join(str(values[field]) for field in self.fields)


def framed(draft: Draft, frame: Frame, tickets: Sequence[int]) -> Draft:
    """A program's draft with a frame around what is read and written.

    Args:
        draft: of a program problem.
        frame: the frame.
        tickets: for the worked examples, one each; used again from the first when there are more examples.
    """
    return msgspec.structs.replace(
        draft,
        statement=_statement(draft.statement, frame, tickets),
        inputs=f"{draft.inputs.rstrip()}\n{_inputs(frame)}",
        checker=f"{draft.checker.rstrip()}\n{_CHECKER}" if draft.checker else "",
        programs={name: f"{_adapter(frame)}\n\n{text}" for name, text in draft.programs.items()},
    )


def _adapter(frame: Frame) -> str:
    return f"import sys as _sys\n\nprint(_sys.stdin.readline().split()[{frame.place}])\n"


def _statement(text: str, frame: Frame, tickets: Sequence[int]) -> str:
    told = "; ".join(_FIELDS[field][0] for field in frame.fields)
    order = ", in this order and parted by single blanks" if len(frame.fields) > 1 else ""
    added = textwrap.fill(
        f"The input has one more line above all this. It holds{order}: {told}. Print the ticket number first, on a "
        "line of its own, and then the answer.",
        120,
    )
    text = text.replace("## Constraints\n\n", f"{added}\n\n## Constraints\n\n- `1 <= ticket <= {Frame.MOST:_}`\n", 1)
    for number, example in enumerate(worked_examples(text, "program")):
        ticket = tickets[number % len(tickets)]
        for name, old, above in (
            ("input", example.question, frame.header(ticket, example.question)),
            ("output", example.answer, str(ticket)),
        ):
            # Equal blocks of several examples: the first that has no frame yet.
            text = text.replace(f"```{name}\n{old}```", f"```{name}\n{above}\n{old}```", 1)
    return text


def _inputs(frame: Frame) -> str:
    header = ", ".join(_FIELDS[field][1] for field in frame.fields)
    return f"""
from instret.generators import contracts as _contracts

_generate, _contract, _edge_cases = generate, contract, edge_cases


def _framed(ticket, text):
    return " ".join(map(str, ({header},))) + "\\n" + text


def generate(rng, level, sizes, case):
    text = _generate(rng, level, sizes, case)
    return _framed(rng.randint(1, {Frame.MOST}), text)


def contract(text):
    _contracts.require(type(text) is str and "\\n" in text, "an input must be a text with a first line")
    header, _, body = text.partition("\\n")
    words = header.split(" ")
    _contracts.require(len(words) == {len(frame.fields)}, "the first line must hold {len(frame.fields)} numbers")
    _contracts.require(all(word.isascii() and word.isdecimal() for word in words), "the first line must hold numbers")
    ticket = int(words[{frame.place}])
    _contracts.require_int(ticket, 1, {Frame.MOST}, "ticket")
    _contracts.require(_framed(ticket, body) == text, "the first line must say what follows")
    _contract(body)


def edge_cases():
    for number, text in enumerate(_edge_cases()):
        yield _framed((1, {Frame.MOST}, 7_000 + number)[min(number, 2)], text)
"""


_CHECKER = """

_check = check


def check(text, expected, output):
    ticket, _, answer = output.partition("\\n")
    wanted, _, known = expected.partition("\\n")
    return ticket.strip() == wanted and _check(text.partition("\\n")[2], known, answer)
"""
