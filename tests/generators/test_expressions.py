"""Expressions are read by Python, have their operands and their depth, and never divide by zero."""

import re
from itertools import combinations
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from instret.generators import expressions

seeds = st.integers(min_value=0)
counts = st.integers(1, 40)
operator_sets = st.lists(st.sampled_from(["+", "-", "*", "//", "%", "/"]), min_size=1, max_size=6, unique=True)
gentle_operators = st.lists(st.sampled_from(["+", "-", "*"]), min_size=1, max_size=3, unique=True)
highs = st.integers(1, 1000)


def operands(text: str) -> list[int]:
    return [int(word) for word in re.findall(r"\d+", text)]


def depth(text: str) -> int:
    deepest = now = 0
    for character in text:
        now += {"(": 1, ")": -1}.get(character, 0)
        deepest = max(deepest, now)
    assert now == 0
    return deepest


@pytest.mark.parametrize("make", [expressions.flat, expressions.parenthesised, expressions.left_comb])
@given(seed=seeds, n=counts, operators=operator_sets, high=highs)
def test_formulas_have_their_operands_and_operators_and_a_value(make, seed, n, operators, high) -> None:
    text = make(Random(seed), n, operators, high)
    assert len(operands(text)) == n
    assert all(0 <= operand <= high for operand in operands(text))
    assert set(re.findall(r"//|[-+*%/]", text)) <= set(operators)
    eval(text)


@given(seeds, counts)
def test_a_flat_formula_has_no_parentheses(seed: int, n: int) -> None:
    assert re.fullmatch(r"\d(//?\d|[-+*%]\d)*", expressions.flat(Random(seed), n, ["+", "*", "//", "/"]))


@given(seeds, counts, gentle_operators)
def test_every_operation_of_a_parenthesised_formula_has_its_pair(seed: int, n: int, operators: list[str]) -> None:
    text = expressions.parenthesised(Random(seed), n, operators)
    assert text.count("(") == n - 1
    while re.search(r"\(", text):
        text, replaced = re.subn(r"\(\d+[-+*]\d+\)", "0", text)
        assert replaced


def test_a_parenthesised_formula_is_neither_flat_nor_a_comb() -> None:
    assert 10 < depth(expressions.parenthesised(Random(0), 1000)) < 60


@given(seeds, counts, operator_sets, highs)
def test_postfix_leaves_one_value_on_the_stack(seed: int, n: int, operators: list[str], high: int) -> None:
    stack: list[str] = []
    words = expressions.postfix(Random(seed), n, operators, high)
    for word in words:
        if word in operators:
            right, left = stack.pop(), stack.pop()
            stack.append(f"({left}{word}{right})")
        else:
            stack.append(word)
    assert len(stack) == 1
    assert len(words) == 2 * n - 1
    eval(stack[0])


@given(seeds, st.integers(0, 40), operator_sets, highs)
def test_the_depth_is_the_one_asked_for(seed: int, levels: int, operators: list[str], high: int) -> None:
    text = expressions.of_depth(Random(seed), levels, operators, high)
    assert depth(text) == text.count("(") == levels
    assert len(operands(text)) == levels + 1
    eval(text)


def test_deep_formulas_branch_off_on_both_sides() -> None:
    text = expressions.of_depth(Random(0), 1000)
    assert 400 < len(re.findall(r"\(\d", text)) < 600


def test_formulas_can_be_deeper_than_python_reads() -> None:
    assert depth(expressions.of_depth(Random(0), 20_000)) == 20_000
    assert depth(expressions.left_comb(Random(0), 20_000)) == 19_999
    assert depth(expressions.right_comb(Random(0), 20_000)) == 19_999


@given(seeds, counts, gentle_operators)
def test_combs_open_at_once_or_close_at_once(seed: int, n: int, operators: list[str]) -> None:
    left, right = (make(Random(seed), n, operators) for make in (expressions.left_comb, expressions.right_comb))
    assert re.fullmatch(r"\(*\d([-+*]\d\))*", left)
    assert re.fullmatch(r"(\(\d[-+*])*\d\)*", right)
    assert len(operands(left)) == len(operands(right)) == n
    assert left.count("(") == right.count("(") == n - 1
    eval(right)


@pytest.mark.parametrize(
    "make",
    [
        expressions.flat,
        expressions.parenthesised,
        expressions.postfix,
        expressions.left_comb,
        expressions.right_comb,
        lambda rng, n: expressions.boolean(rng, n, 3),
    ],
)
def test_a_formula_without_operands_is_refused(make) -> None:
    with pytest.raises(ValueError, match="needs an operand"):
        make(Random(0), 0)


def test_a_right_comb_cannot_divide() -> None:
    with pytest.raises(ValueError, match="a division needs a literal to its right"):
        expressions.right_comb(Random(0), 3, "+/")


@given(seeds, counts, st.integers(1, 5))
def test_a_boolean_formula_has_a_value(seed: int, n: int, variables: int) -> None:
    text = expressions.boolean(Random(seed), n, variables)
    assert len(re.findall("[a-z]", text)) == n
    assert set(text) <= set("(&|!)abcde"[: 5 + variables])
    assert eval(
        text.replace("!", " not ").replace("&", " and ").replace("|", " or "), dict.fromkeys("abcde", True)
    ) in (True, False)


def test_a_share_of_variables_is_negated() -> None:
    assert 250 < expressions.boolean(Random(0), 1000, 5, negated=0.3).count("!") < 350


@given(seeds, st.integers(0, 20), st.integers(3, 9), st.integers(0, 3))
def test_clauses_have_different_variables(seed: int, n: int, variables: int, width: int) -> None:
    made = expressions.clauses(Random(seed), n, variables, width)
    assert [len(clause) for clause in made] == [width] * n
    assert all(1 <= abs(literal) <= variables for clause in made for literal in clause)
    assert all(abs(left) != abs(right) for clause in made for left, right in combinations(clause, 2))


def test_half_of_all_literals_are_negative() -> None:
    literals = [literal for clause in expressions.clauses(Random(0), 1000, 9, 3) for literal in clause]
    assert 0.45 < sum(literal < 0 for literal in literals) / 3000 < 0.55


@given(seeds, st.integers(0, 12), st.integers(-9, 0), st.integers(1, 9), st.integers(-5, 5))
def test_a_polynomial_has_its_degree_and_a_value(seed: int, degree: int, low: int, high: int, x: int) -> None:
    text = expressions.polynomial(Random(seed), degree, low, high)
    terms = re.findall(r"([-+]?)(\d*)(x?)(?:\^(\d+))?", text)
    assert "".join(sign + factor + name + (f"^{power}" if power else "") for sign, factor, name, power in terms) == text
    powers = [int(power) if power else len(name) for _, factor, name, power in terms if factor or name]
    assert powers == sorted(set(powers), reverse=True)
    assert powers[0] == degree
    coefficients = [int(f"{sign}{factor or 1}") for sign, factor, name, _ in terms if factor or name]
    assert all(low <= coefficient <= high and coefficient for coefficient in coefficients)
    value = eval(re.sub(r"(\d)x", r"\1*x", text).replace("^", "**"), {"x": x})
    assert value == sum(coefficient * x**power for coefficient, power in zip(coefficients, powers, strict=True))


def test_ones_zeros_and_first_powers_are_not_written() -> None:
    assert expressions.polynomial(Random(0), 2, 1, 1, "y") == "y^2+y+1"
    assert expressions.polynomial(Random(0), 2, -1, -1) == "-x^2-x-1"


def test_a_polynomial_of_zeros_is_refused() -> None:
    with pytest.raises(ValueError, match="no degree"):
        expressions.polynomial(Random(0), 3, 0, 0)
