"""Small changes to a program, of the kind that people make by mistake: good inputs tell them all from the original.

    source --> syntax tree --> one change at a time --> Mutants, without those that compile to what was there before

Nothing here runs a program or looks at an input.
"""

import ast
import contextlib
import functools
from collections.abc import Callable, Iterator, Sequence
from types import CodeType
from typing import Any, TypeVar

import msgspec

from instret.problems.mutations import asks_for_main, replacements

_SHOWN_CHARACTERS = 72
_CLEAR_CHARACTERS = 10
_LEFT_ALONE = {"annotation", "returns", "decorator_list", "type_params", "format_spec"}
_PIECES = (ast.expr, ast.keyword, ast.comprehension, ast.Assign, ast.AugAssign, ast.Return)

_Item = TypeVar("_Item")


class Mutant(msgspec.Struct, frozen=True):
    """A program with one change.

    Attributes:
        line: of the original, where the change is.
        change: for a person, e.g. "`a < b` became `a <= b`".
        source: the whole text, without the comments of the original.
    """

    line: int
    change: str
    source: str


def mutants(source: str, most: int = 60) -> list[Mutant]:
    """The programs that are one change away, in the order of the original's lines.

    Args:
        source: a Python program.
        most: how many to keep; every line keeps about as many as any other.

    Raises:
        SyntaxError: when `source` is no Python program.
    """
    tree = ast.parse(source)
    around = {child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}
    texts = functools.cache(_text)
    seen = {_identity(_compiled(tree))}
    found = []
    for owner, field, before, after in list(_changes(tree)):
        context = _context(before, around.__getitem__, texts)
        was = texts(context)
        # What cannot be written, e.g. `range(*bounds + 1)`, is no mistake that somebody could make.
        with _replaced(owner, field, before, after), contextlib.suppress(SyntaxError):
            identity = _identity(_compiled(tree))
            if identity not in seen:
                seen.add(identity)
                change = _words(was, after if context is before else context, after)
                found.append(Mutant(before.lineno, change, ast.unparse(tree) + "\n"))
    return _spread(sorted(found, key=lambda mutant: mutant.line), most)


# A place of the tree: the parent, its field, the node there, and what stands there instead.
_Change = tuple[ast.AST, str, Any, ast.AST]


def _changes(owner: ast.AST) -> Iterator[_Change]:
    for field, value in ast.iter_fields(owner):
        if field in _LEFT_ALONE or (field == "test" and asks_for_main(owner)):
            continue
        for node in value if isinstance(value, list) else [value]:
            if isinstance(node, ast.AST) and not isinstance(node, ast.Import | ast.ImportFrom):
                yield from ((owner, field, node, after) for after in replacements(owner, field, node))
                yield from _changes(node)


@contextlib.contextmanager
def _replaced(owner: ast.AST, field: str, before: ast.AST, after: ast.AST) -> Iterator[None]:
    """For a while the tree has the other node in this place."""
    ast.fix_missing_locations(ast.copy_location(after, before))
    value = getattr(owner, field)
    other = [after if node is before else node for node in value] if isinstance(value, list) else after
    setattr(owner, field, other)
    try:
        yield
    finally:
        setattr(owner, field, value)


def _compiled(tree: ast.Module) -> CodeType:
    return compile(tree, "<mutant>", "exec", dont_inherit=True)


def _identity(constant: object) -> object:
    """A code object without its positions, or a constant with its type: equal for programs that do the same."""
    if isinstance(constant, CodeType):
        code = constant
        names = (code.co_name, code.co_names, code.co_varnames, code.co_cellvars, code.co_freevars)
        numbers = (code.co_flags, code.co_argcount, code.co_kwonlyargcount, code.co_posonlyargcount)
        return names, numbers, code.co_code, code.co_exceptiontable, _identity(code.co_consts)
    if isinstance(constant, tuple):
        return tuple(map(_identity, constant))
    if isinstance(constant, frozenset):
        return frozenset(map(_identity, constant))
    return type(constant), repr(constant)


def _context(node: ast.AST, around: Callable[[ast.AST], ast.AST], text: Callable[[ast.AST], str]) -> ast.AST:
    """A piece of the line around a node that says which one it is: there may be many a `1` in it."""
    while len(text(node)) < _CLEAR_CHARACTERS:
        owner = around(node)
        if not isinstance(owner, _PIECES) or len(text(owner)) > _SHOWN_CHARACTERS:
            break
        node = owner
    return node


def _words(was: str, context: ast.AST, after: ast.AST) -> str:
    if isinstance(after, ast.Pass):
        return f"`{_shown(was)}` was removed"
    return f"`{_shown(was)}` became `{_shown(_text(context))}`"


def _text(node: ast.AST) -> str:
    return " ".join(ast.unparse(node).split())


def _shown(text: str) -> str:
    return text if len(text) <= _SHOWN_CHARACTERS else text[: _SHOWN_CHARACTERS - 3] + "..."


def _spread(found: list[Mutant], most: int) -> list[Mutant]:
    """At most so many: line after line gets one more, and takes them evenly from its own."""
    by_line: dict[int, list[Mutant]] = {}
    for mutant in found:
        by_line.setdefault(mutant.line, []).append(mutant)
    kept = dict.fromkeys(by_line, 0)
    while room := min(most, len(found)) - sum(kept.values()):
        hungry = [line for line, own in by_line.items() if kept[line] < len(own)]
        for line in _evenly(hungry, min(room, len(hungry))):
            kept[line] += 1
    return [mutant for line, own in by_line.items() for mutant in _evenly(own, kept[line])]


def _evenly(items: Sequence[_Item], count: int) -> list[_Item]:
    return [items[place * len(items) // count] for place in range(count)]
