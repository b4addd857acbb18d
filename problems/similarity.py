"""How alike two problems are: in what they tell, in what goes in and out, and in how they are solved.

Problem --> Profile, once     two Profiles --> Likeness
"""

import ast
import re
from collections import Counter
from collections.abc import Iterable

import msgspec

from instret.problems.model import Problem

_SHINGLE_WORDS = 4
_SHAPE_NODES = 4
# Independent statements of the catalog share up to 0.11 of their four-word sequences ("read from standard input ...").
MOST_TOLD = 0.2
# Independent solutions of the catalog share up to 0.34 of their syntax.
MOST_SHAPE = 0.6
_NAME = re.compile(r"\b[a-z_]\w*(?=\s*[:(])")


class Profile(msgspec.Struct, frozen=True):
    """What of a problem is compared.

    Attributes:
        id: of the problem.
        shingles: all sequences of four words of the prose.
        signature: types of parameters and result, without names; "program" for a program.
        shape: how often each sequence of four kinds of syntax nodes occurs in the best solution.
    """

    id: str
    shingles: frozenset[str]
    signature: str
    shape: Counter[str]


class Likeness(msgspec.Struct, frozen=True):
    """How alike two problems are, each from 0 to 1.

    Attributes:
        told: share of the shorter prose's four-word sequences that the other has too.
        shape: share of syntax that both best solutions have.
        same_signature: whether parameters and result have the same types.
    """

    told: float
    shape: float
    same_signature: bool

    @property
    def degree(self) -> float:
        """How near to being one problem: from 1 on they are taken for one."""
        return max(self.told / MOST_TOLD, self.shape / MOST_SHAPE)


def profile(problem: Problem) -> Profile:
    """What is compared of a problem; examples, constraints and code are not prose."""
    prose = re.sub(r"```.*?```|`[^`]*`", " ", problem.statement.partition("## ")[0], flags=re.DOTALL)
    words = re.findall(r"[a-z]+", prose.lower())
    shingles = frozenset(
        " ".join(words[start : start + _SHINGLE_WORDS]) for start in range(len(words) - _SHINGLE_WORDS + 1)
    )
    signature = _NAME.sub("_", problem.signature) if problem.kind == "function" else "program"
    return Profile(problem.id, shingles, signature, _shape(problem.source(problem.reference.source)))


def _shape(source: str) -> Counter[str]:
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return Counter()
    kinds = [type(node).__name__ for node in ast.walk(tree) if not isinstance(node, ast.Load | ast.Store)]
    return Counter(" ".join(kinds[start : start + _SHAPE_NODES]) for start in range(len(kinds) - _SHAPE_NODES + 1))


def likeness(one: Profile, other: Profile) -> Likeness:
    """Compare two profiles.

    >>> from collections import Counter
    >>> same = Profile("a", frozenset(["the four words here"]), "program", Counter(["Name"]))
    >>> likeness(same, same).degree > 1
    True
    """
    shorter = min(len(one.shingles), len(other.shingles))
    most = max(one.shape.total(), other.shape.total())
    return Likeness(
        told=len(one.shingles & other.shingles) / shorter if shorter else 0.0,
        shape=(one.shape & other.shape).total() / most if most else 0.0,
        same_signature=one.signature == other.signature,
    )


def nearest_pairs(some: Iterable[Profile], others: Iterable[Profile]) -> list[tuple[Likeness, str, str]]:
    """All pairs of one of `some` and another one of `others` with the ids of their problems, the most alike first."""
    theirs = list(others)
    pairs: dict[frozenset[str], tuple[Likeness, str, str]] = {}
    for one in some:
        for other in theirs:
            if one.id != other.id:
                pairs.setdefault(frozenset((one.id, other.id)), (likeness(one, other), one.id, other.id))
    return sorted(pairs.values(), key=lambda pair: (-pair[0].degree, *pair[1:]))
