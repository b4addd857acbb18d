"""Another frame for a program's input and output: a line above each, so that a remembered program fails.

Draft --> statement, generator, checker and solutions that read and write the frame --> Draft
"""

import random
import textwrap

import msgspec

from instret.generators.frames import FIELDS, MOST, framed
from instret.problems.drafts import Draft
from instret.problems.examples import worked_examples
from instret.problems.model import ProblemError

_TOLD = {
    "ticket": "a ticket number `ticket`",
    "lines": "how many lines follow",
    "letters": "how many characters follow, line breaks included",
}
_CONSTRAINTS = "## Constraints\n\n"


def in_frame(draft: Draft, rng: random.Random) -> Draft:
    """A program's draft with a frame around what is read and written.

    Args:
        draft: of a program problem.
        rng: decides what the frame holds, and the tickets of the worked examples.

    Raises:
        ProblemError: when the statement has no list of constraints.
    """
    fields = drawn_fields(rng)
    return msgspec.structs.replace(
        draft,
        statement=_statement(draft, fields, rng),
        inputs=f"{draft.inputs.rstrip()}\n{_INPUTS.format(fields=fields)}",
        checker=f"{draft.checker.rstrip()}\n{_CHECKER}" if draft.checker else "",
        programs={name: _ADAPTER.format(place=fields.index("ticket")) + text for name, text in draft.programs.items()},
    )


def drawn_fields(rng: random.Random) -> tuple[str, ...]:
    """What the line above an input holds: the ticket and none, one or both of the others, in any order."""
    others = rng.sample(FIELDS[1:], rng.randint(0, len(FIELDS) - 1))
    return tuple(rng.sample([FIELDS[0], *others], 1 + len(others)))


def _statement(draft: Draft, fields: tuple[str, ...], rng: random.Random) -> str:
    text = draft.statement
    if _CONSTRAINTS not in text:
        raise ProblemError(f"{draft.about['id']}: statement.md has no list below `## Constraints`")
    told = "; ".join(_TOLD[field] for field in fields)
    order = ", in this order and parted by single blanks" if len(fields) > 1 else ""
    added = textwrap.fill(
        f"The input has one more line above all that is described above. It holds{order}: {told}. Print the ticket "
        "number first, on a line of its own, and then the answer.",
        120,
    )
    # A section of its own: it is no part of the story, by which problems are told apart.
    text = text.replace(_CONSTRAINTS, f"## A line above\n\n{added}\n\n{_CONSTRAINTS}- `1 <= ticket <= {MOST:_}`\n", 1)
    for example in worked_examples(text, "program"):
        ticket = rng.randint(1, MOST)
        # Equal blocks of several examples: the first that has no frame yet.
        for name, plain, in_its_frame in (
            ("input", example.question, framed(fields, ticket, example.question)),
            ("output", example.answer, f"{ticket}\n{example.answer}"),
        ):
            text = text.replace(f"```{name}\n{plain}```", f"```{name}\n{in_its_frame}```", 1)
    return text


_ADAPTER = """\
import sys as _sys

print(_sys.stdin.readline().split()[{place}])


"""

_INPUTS = """
from instret.generators import frames as _frames

_FIELDS = {fields}
_generate, _contract, _edge_cases = generate, contract, edge_cases


def generate(rng, level, sizes, case):
    text = _generate(rng, level, sizes, case)
    return _frames.framed(_FIELDS, rng.randint(1, _frames.MOST), text)


def contract(text):
    _contract(_frames.unframed(_FIELDS, text))


def edge_cases():
    for number, text in enumerate(_edge_cases()):
        yield _frames.framed(_FIELDS, (1, _frames.MOST)[number % 2], text)
"""

_CHECKER = """

_check = check


def check(text, expected, output):
    ticket, _, answer = output.partition("\\n")
    wanted, _, known = expected.partition("\\n")
    return ticket.strip() == wanted and _check(text.partition("\\n")[2], known, answer)
"""
