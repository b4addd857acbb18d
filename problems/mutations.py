"""The small changes that `mutants` makes: for a node of a syntax tree, what can stand in its place.

    node and where it stands --> other comparison, operator, condition, constant, bound, call; or nothing at all

Left out is what fails on every input, which any inputs at all would find.
"""

import ast
import copy
from collections.abc import Callable, Iterator
from typing import Any

_COMPARISONS: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.Gt),
    ast.LtE: (ast.Lt, ast.GtE),
    ast.Gt: (ast.GtE, ast.Lt),
    ast.GtE: (ast.Gt, ast.LtE),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}
_ARITHMETIC: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.FloorDiv: ast.Mult,
    ast.Div: ast.Mult,
    ast.Mod: ast.FloorDiv,
    ast.Pow: ast.Mult,
    ast.LShift: ast.RShift,
    ast.RShift: ast.LShift,
    ast.BitAnd: ast.BitOr,
    ast.BitOr: ast.BitAnd,
    ast.BitXor: ast.BitOr,
}
_SWAPPED_CALLS = {"min": "max", "max": "min", "any": "all", "all": "any"}
# What the call is replaced by to leave its work undone.
_OMITTED_CALLS = {"abs": "", "sorted": "list", "reversed": "list"}
_SEQUENCE_DISPLAYS = (ast.List, ast.Tuple, ast.ListComp, ast.JoinedStr)


def asks_for_main(node: ast.AST) -> bool:
    """Whether it is `if __name__ == ...`."""
    return isinstance(node, ast.If) and any(
        isinstance(name, ast.Name) and name.id == "__name__" for name in ast.walk(node.test)
    )


def replacements(owner: ast.AST, field: str, node: ast.AST) -> Iterator[ast.AST]:
    """What can stand in place of a node, one small change each.

    Args:
        owner: the node around it.
        field: of the owner.
        node: the node; none of those that come from here has a place in the text yet.
    """
    # Docstrings, and what stands between the values of an f-string.
    if isinstance(node, ast.Constant) and isinstance(owner, ast.Expr | ast.JoinedStr):
        return
    for kind, other in _OTHERS.items():
        if isinstance(node, kind):
            yield from other(node)
    if isinstance(node, ast.expr):
        yield from _other_bound(owner, field, node)
    else:
        yield from _left_out(owner, node)


def _other_bound(owner: ast.AST, field: str, node: ast.expr) -> Iterator[ast.AST]:
    """For a condition its opposite, for a bound its neighbours, unless a change within the node does the same."""
    if field in ("test", "ifs") and not isinstance(node, ast.Compare | ast.BoolOp | ast.UnaryOp | ast.Constant):
        yield ast.UnaryOp(ast.Not(), node)
    is_bound = field == "args" and _calls(owner, "range")
    is_bound |= isinstance(owner, ast.Slice) and field in ("lower", "upper")
    if is_bound and not _has_constant(node):
        yield from (ast.BinOp(node, side, ast.Constant(1)) for side in (ast.Add(), ast.Sub()))


def _left_out(owner: ast.AST, node: ast.AST) -> Iterator[ast.AST]:
    """Nothing in place of an early return, or of a call for its effect."""
    if isinstance(node, ast.Return) and not (isinstance(owner, ast.FunctionDef) and owner.body[-1] is node):
        yield ast.Pass()
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
        # A program that is never entered says nothing about the inputs.
        enters = isinstance(owner, ast.Module) or asks_for_main(owner)
        if not (enters and isinstance(node.value.func, ast.Name) and not node.value.args):
            yield ast.Pass()


def _calls(node: ast.AST, name: str) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == name


def _has_constant(node: ast.expr) -> bool:
    """Whether changing the constant in `n - 1` or `-1` is the same as an off-by-one."""
    if isinstance(node, ast.UnaryOp):
        return isinstance(node.operand, ast.Constant)
    parts = (node.left, node.right) if isinstance(node, ast.BinOp) else (node,)
    return any(isinstance(part, ast.Constant) for part in parts)


def _with(node: Any, **fields: object) -> Any:
    """A copy with other fields."""
    changed = copy.copy(node)
    for field, value in fields.items():
        setattr(changed, field, value)
    return changed


def _other_comparison(node: ast.Compare) -> Iterator[ast.AST]:
    for position, operator in enumerate(node.ops):
        for other in _COMPARISONS[type(operator)]:
            yield _with(node, ops=[*node.ops[:position], other(), *node.ops[position + 1 :]])


def _other_arithmetic(node: ast.BinOp | ast.AugAssign) -> Iterator[ast.AST]:
    parts = (node.left, node.right) if isinstance(node, ast.BinOp) else (node.value,)
    for part in parts:
        # No other operator takes a list or a text: such a mutant fails wherever it is run.
        if isinstance(part, _SEQUENCE_DISPLAYS) or (
            isinstance(part, ast.Constant) and isinstance(part.value, str | bytes)
        ):
            return
    if type(node.op) in _ARITHMETIC:
        yield _with(node, op=_ARITHMETIC[type(node.op)]())
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.FloorDiv):
        rounded_down = _with(node, left=ast.UnaryOp(ast.USub(), node.left))
        yield ast.UnaryOp(ast.USub(), rounded_down)


def _other_condition(node: ast.BoolOp) -> Iterator[ast.AST]:
    yield _with(node, op=ast.Or() if isinstance(node.op, ast.And) else ast.And())
    for position in range(len(node.values)):
        rest = node.values[:position] + node.values[position + 1 :]
        yield _with(node, values=rest) if len(rest) > 1 else copy.copy(rest[0])


def _without_sign(node: ast.UnaryOp) -> Iterator[ast.AST]:
    if not isinstance(node.op, ast.UAdd):
        yield copy.copy(node.operand)


def _other_constant(node: ast.Constant) -> Iterator[ast.AST]:
    value = node.value
    if isinstance(value, bool):
        yield ast.Constant(not value)
    elif isinstance(value, int):
        yield ast.Constant(value + 1)
        yield ast.Constant(value - 1) if value else ast.UnaryOp(ast.USub(), ast.Constant(1))
    elif isinstance(value, float):
        yield ast.Constant(value + 1)
    elif isinstance(value, str | bytes) and value:
        yield ast.Constant(type(value)())


def _other_call(node: ast.Call) -> Iterator[ast.AST]:
    name = node.func.id if isinstance(node.func, ast.Name) else ""
    if name in _SWAPPED_CALLS:
        yield _with(node, func=ast.Name(_SWAPPED_CALLS[name], ast.Load()))
    if name in _OMITTED_CALLS and node.args:
        undone = _OMITTED_CALLS[name]
        yield _with(node, func=ast.Name(undone, ast.Load()), keywords=[]) if undone else copy.copy(node.args[0])
    if name == "range" and len(node.args) == 1:
        yield _with(node, args=[ast.Constant(1), *node.args])


def _other_slice(node: ast.Slice) -> Iterator[ast.AST]:
    if node.upper and not node.lower:
        yield _with(node, lower=ast.Constant(1))
    if node.lower and not node.upper and not node.step:
        yield _with(node, upper=ast.UnaryOp(ast.USub(), ast.Constant(1)))


def _removed(node: ast.stmt) -> Iterator[ast.AST]:
    yield ast.Pass()


def _removed_update(node: ast.Assign) -> Iterator[ast.AST]:
    # Without the assignment to a name there would often be no such name.
    if all(isinstance(target, ast.Subscript | ast.Attribute) for target in node.targets):
        yield ast.Pass()


_OTHERS: dict[Any, Callable[[Any], Iterator[ast.AST]]] = {
    ast.Compare: _other_comparison,
    ast.BinOp | ast.AugAssign: _other_arithmetic,
    ast.BoolOp: _other_condition,
    ast.UnaryOp: _without_sign,
    ast.Constant: _other_constant,
    ast.Call: _other_call,
    ast.Slice: _other_slice,
    ast.Break: lambda node: iter((ast.Continue(), ast.Pass())),
    ast.Continue: lambda node: iter((ast.Break(), ast.Pass())),
    ast.AugAssign | ast.Delete: _removed,
    ast.Assign: _removed_update,
}
