"""What a function takes and returns, read from the `signature` of a problem.

    "def f(a: int, b: list[list[int]]) -> list[int]" --> Signature

Only what all eight languages can say is understood: int, float, bool, str, and lists of one of them, nested at will.
"""

import ast
import functools
import re
from collections.abc import Iterable
from typing import Literal, get_args

import msgspec

Scalar = Literal["int", "float", "bool", "str"]
_KNOWN = "int, float, bool, str and lists of them"


class SignatureError(ValueError):
    """The text is not the signature of a function that every language can have."""


class Type(msgspec.Struct, frozen=True):
    """A scalar, or a list of lists ... of it.

    Attributes:
        scalar: what is at the bottom.
        depth: how many lists are around it; 0 for the scalar itself.
    """

    scalar: Scalar
    depth: int = 0

    @property
    def item(self) -> "Type":
        """What a list of this type holds."""
        return Type(self.scalar, self.depth - 1)

    def __str__(self) -> str:
        return "list[" * self.depth + self.scalar + "]" * self.depth


class Parameter(msgspec.Struct, frozen=True):
    """One parameter of a function."""

    name: str
    type: Type


class Signature(msgspec.Struct, frozen=True):
    """Name, parameters and result of a function."""

    name: str
    parameters: tuple[Parameter, ...]
    result: Type


@functools.lru_cache(maxsize=1024)
def parse_signature(text: str) -> Signature:
    """Read a signature in Python's own notation.

    Raises:
        SignatureError: when it is none, or uses a type or a kind of parameter that not all languages have.

    >>> parse_signature("def total(prices: list[float], day: int) -> float").parameters[0].type
    Type(scalar='float', depth=1)
    """
    try:
        body = ast.parse(text.strip().removesuffix(":") + ": ...").body
    except (SyntaxError, ValueError, RecursionError) as error:
        raise SignatureError(f"not a signature: {text!r}: {error}") from None
    if len(body) != 1 or not isinstance(body[0], ast.FunctionDef):
        raise SignatureError(f"not the signature of one function: {text!r}")
    function = body[0]
    _require_plain(function)
    parameters = tuple(
        Parameter(argument.arg, _type(argument.annotation, f"parameter {argument.arg}"))
        for argument in function.args.args
    )
    return Signature(function.name, parameters, _type(function.returns, "the result"))


def _require_plain(function: ast.FunctionDef) -> None:
    arguments = function.args
    if arguments.vararg or arguments.kwarg or arguments.kwonlyargs or arguments.posonlyargs or arguments.defaults:
        raise SignatureError(f"{function.name}: only plain parameters without defaults are understood")
    for name in (function.name, *(argument.arg for argument in arguments.args)):
        if not re.fullmatch(r"[a-z][a-z0-9_]*", name):
            raise SignatureError(f"{name!r}: names are snake_case in ASCII, so that every language can have them")


def _type(annotation: ast.expr | None, what: str) -> Type:
    inner, depth = annotation, 0
    while isinstance(inner, ast.Subscript) and isinstance(inner.value, ast.Name) and inner.value.id == "list":
        inner = inner.slice
        depth += 1
    if not isinstance(inner, ast.Name) or inner.id not in get_args(Scalar):
        written = "missing" if annotation is None else ast.unparse(annotation)
        raise SignatureError(f"the type of {what} is {written}; understood are {_KNOWN}")
    return Type(inner.id, depth)  # type: ignore[arg-type]


def types_within(types: Iterable[Type]) -> list[Type]:
    """These types and the types of their items, down to the scalars, each once, items before their lists."""
    found = {Type(kind.scalar, depth) for kind in types for depth in range(kind.depth + 1)}
    return sorted(found, key=lambda kind: (kind.scalar, kind.depth))
