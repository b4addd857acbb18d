"""The eight languages of native execution: how each is compiled and run, and how a function becomes a program.

    signature text --> Signature --> assemble(language, source, signature) --> files --> compile, run
    payload --> wire.arguments --> stdin of the program --> its answer file --> wire.answer --> encoded value

Nothing here executes anything; an engine does.
"""

from instret.sandbox.languages.harness import assemble, assemble_program, starter
from instret.sandbox.languages.model import LANGUAGES, Language
from instret.sandbox.languages.signature import Parameter, Signature, SignatureError, Type, parse_signature
from instret.sandbox.languages.wire import WireError

__all__ = [
    "LANGUAGES",
    "Language",
    "Parameter",
    "Signature",
    "SignatureError",
    "Type",
    "WireError",
    "assemble",
    "assemble_program",
    "parse_signature",
    "starter",
]
