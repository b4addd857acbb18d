"""A line above a program's input that tells of what follows, for variants that no remembered program reads.

text + ticket --> `framed`: the line, then the text --> `unframed`, held against the text --> the text again
"""

from collections.abc import Sequence

from instret.generators.contracts import require, require_int

FIELDS = ("ticket", "lines", "letters")
MOST = 999_999


def framed(fields: Sequence[str], ticket: int, text: str) -> str:
    r"""A text with the line above it.

    Args:
        fields: what the line holds, of FIELDS: a number that means nothing, how many line breaks follow, how many
            characters.
        ticket: that number, from 1 to MOST.
        text: what follows.

    >>> framed(("letters", "ticket", "lines"), 42, "3 1\n7\n")
    '6 42 2\n3 1\n7\n'
    """
    told = {"ticket": ticket, "lines": text.count("\n"), "letters": len(text)}
    return " ".join(str(told[field]) for field in fields) + "\n" + text


def unframed(fields: Sequence[str], text: object) -> str:
    """The text below the line.

    Args:
        fields: as for `framed`; the ticket is among them.
        text: an input, as a user may have written it.

    Raises:
        ContractError: when the line is not what it should be.
    """
    header, separator, below = text.partition("\n") if isinstance(text, str) else ("", "", "")
    words = header.split(" ")
    require(bool(separator), "an input must be a text with a first line")
    require(
        len(words) == len(fields) and all(word.isascii() and word.isdecimal() for word in words),
        f"the first line must hold {len(fields)} numbers, parted by single spaces",
    )
    ticket = int(words[fields.index("ticket")])
    require_int(ticket, 1, MOST, "ticket")
    require(framed(fields, ticket, below) == text, "the first line must say what follows")
    return below
