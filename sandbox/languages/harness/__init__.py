"""The texts around a candidate's text, one module per language.

Each module has two functions: `starter`, the empty function in the language's own idiom, and `assemble`, the files
that make a program of a function. The program reads its arguments from stdin (see `wire`), calls the function once,
and writes the answer to the file named by its one argument, so that stdout stays free for the candidate. Candidate
and harness are separate files wherever the language allows it; where one text includes the other, line numbers in
messages are still the candidate's own.
"""

from typing import Protocol

from instret.sandbox.languages.harness import c, cpp, go, java, javascript, python, ruby, rust
from instret.sandbox.languages.model import LANGUAGES, Language
from instret.sandbox.languages.signature import Signature


class _Harness(Protocol):
    def assemble(self, source: str, signature: Signature) -> dict[str, str]: ...

    def starter(self, signature: Signature) -> str: ...


_HARNESSES: dict[str, _Harness] = {
    "python": python,
    "c": c,
    "cpp": cpp,
    "java": java,
    "javascript": javascript,
    "go": go,
    "ruby": ruby,
    "rust": rust,
}


def assemble(language: Language, source: str, signature: Signature) -> dict[str, str]:
    """The files of a program around a candidate's function, by name."""
    return _HARNESSES[language.name].assemble(source, signature)


def assemble_program(language: Language, source: str) -> dict[str, str]:
    """The files of a candidate that is a whole program, by name."""
    files = {language.source_name: source}
    if language is LANGUAGES["go"]:
        files |= go.MODULE
    return files


def starter(language: Language, signature: Signature) -> str:
    """The function without its body, as a candidate should complete it."""
    return _HARNESSES[language.name].starter(signature)
