"""Texts of expressions: arithmetic, boolean, postfix, polynomial. Deep ones are made without recursion.

Operators are given as a sequence of texts ("+-*" or ("+", "//")); operands are integers from 0 to `high`. The right
operand of a division or remainder is a positive literal always, so that none of them divides by zero.
"""

import random
from collections.abc import Callable, Sequence

from instret.generators import sequences, strings

_DIVISIONS = ("/", "//", "%")


def flat(rng: random.Random, operands: int, operators: Sequence[str] = "+-*", high: int = 9) -> str:
    """Operands and operators in turns, without parentheses and spaces: it is up to precedence.

    Raises:
        ValueError: when there is no operand.
    """
    _require_operands(operands)
    pieces = [_operand(rng, "", high)]
    for operator in rng.choices(operators, k=operands - 1):
        pieces += [operator, _operand(rng, operator, high)]
    return "".join(pieces)


def parenthesised(rng: random.Random, operands: int, operators: Sequence[str] = "+-*", high: int = 9) -> str:
    """A random formula with a pair of parentheses around each operation, about 2 ln(operands) deep.

    Raises:
        ValueError: when there is no operand.
    """
    return "".join(_formula(rng, operands, operators, lambda operator: _operand(rng, operator, high)))


def postfix(rng: random.Random, operands: int, operators: Sequence[str] = "+-*", high: int = 9) -> list[str]:
    """A random formula as words in reverse Polish notation.

    Raises:
        ValueError: when there is no operand.
    """
    return _formula(rng, operands, operators, lambda operator: _operand(rng, operator, high), in_postfix=True)


def of_depth(rng: random.Random, depth: int, operators: Sequence[str] = "+-*", high: int = 9) -> str:
    """A formula of depth + 1 operands in `depth` pairs of parentheses, each of which holds the next, left or right."""
    left: list[str] = []
    right: list[str] = []
    for operator in rng.choices(operators, k=depth):
        if operator in _DIVISIONS or rng.random() < 0.5:
            left.append("(")
            right.append(f"{operator}{_operand(rng, operator, high)})")
        else:
            left.append(f"({_operand(rng, '', high)}{operator}")
            right.append(")")
    return "".join([*left, _operand(rng, "", high), *reversed(right)])


def left_comb(rng: random.Random, operands: int, operators: Sequence[str] = "+-*", high: int = 9) -> str:
    """Like (((1+2)*3)-4): parentheses open all at once, and operations can be done as they come.

    Raises:
        ValueError: when there is no operand.
    """
    _require_operands(operands)
    pieces = ["(" * (operands - 1), _operand(rng, "", high)]
    pieces += [f"{operator}{_operand(rng, operator, high)})" for operator in rng.choices(operators, k=operands - 1)]
    return "".join(pieces)


def right_comb(rng: random.Random, operands: int, operators: Sequence[str] = "+-*", high: int = 9) -> str:
    """Like (1+(2*(3-4))): nothing can be done before the end, so that a stack grows with the text.

    Raises:
        ValueError: when there is no operand, or an operator is a division.
    """
    _require_operands(operands)
    if any(operator in _DIVISIONS for operator in operators):
        raise ValueError("a division needs a literal to its right")
    pieces = [f"({_operand(rng, '', high)}{operator}" for operator in rng.choices(operators, k=operands - 1)]
    return "".join([*pieces, _operand(rng, "", high), ")" * (operands - 1)])


def boolean(rng: random.Random, operands: int, variables: int, negated: float = 0.3) -> str:
    """A random formula like ((a&!b)|a) of the first `variables` (at most 26) letters, a share of them `negated`.

    Raises:
        ValueError: when there is no operand.
    """
    names = strings.LETTERS[:variables]
    return "".join(_formula(rng, operands, "&|", lambda _: ("!" if rng.random() < negated else "") + rng.choice(names)))


def clauses(rng: random.Random, n: int, variables: int, width: int) -> list[list[int]]:
    """`n` clauses of `width` different variables 1..variables, negative when negated (as in DIMACS).

    Random 3-SAT is hardest at about 4.27 clauses per variable, 2-SAT turns unsatisfiable at 1.

    Raises:
        ValueError: when there are fewer than `width` variables.
    """
    return [
        [rng.choice((-1, 1)) * variable for variable in rng.sample(range(1, variables + 1), width)] for _ in range(n)
    ]


def polynomial(rng: random.Random, degree: int, low: int, high: int, variable: str = "x") -> str:
    """A polynomial like -3x^4+x-12 with uniform coefficients, highest power first; zeros and ones are not written.

    The coefficient of the highest power is drawn until it is not 0.

    Raises:
        ValueError: when 0 is the only coefficient there is.
    """
    if low == high == 0:
        raise ValueError("a polynomial of zeros has no degree")
    coefficients = sequences.integers(rng, degree + 1, low, high)
    while not coefficients[0]:
        coefficients[0] = rng.randint(low, high)
    made = ""
    for power, coefficient in zip(range(degree, -1, -1), coefficients, strict=True):
        if coefficient:
            factor = "" if abs(coefficient) == 1 and power else str(abs(coefficient))
            sign = "-" if coefficient < 0 else "+" if made else ""
            made += sign + factor + (variable if power else "") + (f"^{power}" if power > 1 else "")
    return made


def _operand(rng: random.Random, operator: str, high: int) -> str:
    """A literal, for the right side of `operator` if it is one."""
    return str(rng.randint(1 if operator in _DIVISIONS else 0, high))


def _formula(
    rng: random.Random,
    operands: int,
    operators: Sequence[str],
    leaf: Callable[[str], str],
    in_postfix: bool = False,
) -> list[str]:
    """The words of a random formula; `leaf` gives an operand for the right side of an operator."""
    _require_operands(operands)
    made = []
    waiting: list[str | int] = [operands]
    while waiting:
        part = waiting.pop()
        if isinstance(part, str):
            made.append(part)
        elif part == 1:
            made.append(leaf(""))
        else:
            operator = rng.choice(operators)
            left = part - 1 if operator in _DIVISIONS else rng.randint(1, part - 1)
            right = leaf(operator) if operator in _DIVISIONS else part - left
            waiting += [operator, right, left] if in_postfix else [")", right, operator, left, "("]
    return made


def _require_operands(operands: int) -> None:
    if operands < 1:
        raise ValueError("a formula needs an operand")
