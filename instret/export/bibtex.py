"""Entries for bibliographies, which BibTeX, biber and LaTeX read whatever a title or a name holds.

fields --> escaped text in double braces --> an entry

Double braces keep a style from changing the case of a title, and from taking a name that is no person's apart.
"""

import unicodedata
from collections.abc import Mapping
from urllib.parse import quote

# BibTeX counts braces behind a backslash too, so they go by their names.
_SPECIAL = {character: f"\\{character}" for character in "&%$#_"} | {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "<": r"\textless{}",
    ">": r"\textgreater{}",
    "|": r"\textbar{}",
}
# By combining mark, the command that sets it on a letter.
_ACCENTS = dict(zip("\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u030a\u030b\u030c\u0327\u0328",
                    "`'^~=u.\"rHvck", strict=True))  # fmt: skip
# What may stand in an address; braces and backslashes may not.
_URL = ":/?#[]@!$&'()*+,;=%~"


def entry(key: str, fields: Mapping[str, str]) -> str:
    """One entry, of the kind that is for everything.

    Args:
        key: letters, digits, hyphens and underscores.
        fields: by name; those that are empty are left out.
    """
    given = {name: text for name, text in fields.items() if text}
    lines = [f"  {name} = {{{_value(name, text)}}}" for name, text in given.items()]
    return ",\n".join([f"@misc{{{key}", *lines]) + "\n}"


def _value(name: str, text: str) -> str:
    if name == "url":
        return quote(text, safe=_URL)
    return text if name == "year" else f"{{{tex(text)}}}"


def tex(text: str) -> str:
    r"""Text as LaTeX reads it.

    What it would take for a command is escaped, and accented Latin letters are written out. Other letters, which plain
    TeX has no command for, stay as they are, in UTF-8.

    >>> print(tex("Zoë & {50 %}"))
    Zo{\"{e}} \& \textbraceleft{}50 \%\textbraceright{}
    """
    return "".join(map(_letter, unicodedata.normalize("NFC", text)))


def _letter(character: str) -> str:
    if character.isascii():
        return _SPECIAL.get(character, character)
    parts = unicodedata.normalize("NFD", character)
    base, mark = parts[:1], parts[1:]
    return f"{{\\{_ACCENTS[mark]}{{{base}}}}}" if base.isascii() and mark in _ACCENTS else character
