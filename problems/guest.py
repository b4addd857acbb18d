"""Make guest source out of a problem's own files: the generator program and the checker program.

`inputs.py` is written as ordinary Python that imports `instret.generators`; inside the guest there is no such package,
so the texts of the library travel with it and are imported from memory.
"""

import importlib.resources
import re
from collections.abc import Sequence
from functools import cache

CHECKERS = ("exact", "close", "text")

_GENERATOR = """
import gc, importlib.abc, importlib.util, random, sys

# A generator keeps all it makes: collecting garbage meanwhile only walks it again and again.
gc.disable()

class _Library(importlib.abc.MetaPathFinder, importlib.abc.InspectLoader):
    texts = {texts!r}
    def find_spec(self, name, path=None, target=None):
        if name in self.texts or any(other.startswith(name + ".") for other in self.texts):
            return importlib.util.spec_from_loader(name, self, is_package=self.is_package(name))
    def is_package(self, name):
        return any(other.startswith(name + ".") for other in self.texts)
    def get_source(self, name):
        return self.texts.get(name, "")

sys.meta_path.insert(0, _Library())
_inputs = {{}}
exec(compile({inputs!r}, "inputs.py", "exec"), _inputs)
# For each level its sizes and its number of generated inputs.
LEVELS = {levels!r}

def make_inputs(level):
    sizes, cases = LEVELS[level]
    made = []
    if level == 0:
        made += [_checked(case, "edge case %d" % number) for number, case in enumerate(_inputs["edge_cases"]())]
    for case in range(cases):
        made.append(generated("{identity}:%d:%d" % (level, case), level, sizes, case))
    return made

def generated(seed, level, sizes, case):
    # The input that a seed gives at any sizes; a ValueError where there is none, or it breaks the contract.
    where = "level %d, case %d at %s" % (level, case, ", ".join("%s = %d" % pair for pair in sizes.items()))
    try:
        arguments = _inputs["generate"](random.Random(seed), level, dict(sizes), case)
    except Exception as error:
        raise ValueError("%s: %s: %s" % (where, type(error).__name__, error))
    return _checked(arguments, where)

def _checked(arguments, where):
    try:
        if not isinstance(arguments, (tuple, str)):
            raise TypeError("an input is a tuple of arguments, or a text for a program")
        _inputs["contract"](*(arguments if isinstance(arguments, tuple) else (arguments,)))
    except Exception as error:
        raise ValueError("%s: %s: %s" % (where, type(error).__name__, error))
    return arguments

def check_contract(arguments):
    _checked(arguments, "this input")
"""

# For recipes of generators/search.py: they are made alike while somebody looks for them and when they are kept.
REALISE = """
import random
from instret.generators import neighbours

def realised(level, seed, case, sizes, steps):
    arguments = generated("stress:%d" % seed, level, sizes, case)
    for step in steps:
        arguments = neighbours.neighbour(random.Random(step), arguments)
    return _checked(arguments, "stress input of seed %d" % seed)
"""
_KEPT = """
KEPT = {kept!r}
_made_inputs = make_inputs

def make_inputs(level):
    return _made_inputs(level) + [realised(*recipe) for recipe in KEPT if recipe[0] == level]
"""

_PACKAGE = "instret.generators"
# What `from instret.generators import ...` finds besides modules; the package's own text names all of them, and with
# it in every generator a new module would make all problems new.
_PACKAGE_SOURCE = f"from {_PACKAGE}.contracts import ContractError\n"


@cache
def _library() -> dict[str, str]:
    package = importlib.resources.files(_PACKAGE)
    return {file.name[:-3]: file.read_text("utf-8") for file in package.iterdir() if file.name.endswith(".py")}


def library_sources(text: str) -> dict[str, str]:
    """Texts of the modules of the generators room that a text names, and of those that these need.

    Args:
        text: Python that imports from `instret.generators`.

    Returns:
        By full name, sorted; a problem's generator depends on nothing that it does not use.
    """
    needed: set[str] = set()
    wanted = {"contracts"} | _words(text) & _library().keys()
    while wanted:
        needed |= wanted
        wanted = set().union(*(_words(_library()[name]) & _library().keys() for name in wanted)) - needed
    modules = {f"{_PACKAGE}.{name}": _library()[name] for name in sorted(needed)}
    return {_PACKAGE: _PACKAGE_SOURCE} | modules


def _words(text: str) -> set[str]:
    """Names in the import statements of a text that are of this package or might be."""
    lines = re.findall(rf"^\s*(?:from|import) {_PACKAGE}[^(\n]*(?:\([^)]*\))?", text, re.MULTILINE)
    return set(re.findall(r"\w+", " ".join(lines)))


def importing(generator: str, text: str) -> str:
    """A generator program with more of our own text, which may import other modules of the library."""
    return f"{generator}\n_Library.texts |= {library_sources(text)!r}\n{text}"


Recipe = tuple[int, int, int, dict[str, int], list[int]]


def generator_source(
    identity: str, inputs: str, levels: list[tuple[dict[str, int], int]], kept: Sequence[Recipe] = ()
) -> str:
    """The program whose `make_inputs(level)` gives the edge cases (level 0) and the generated inputs of a level.

    Args:
        identity: seeds every stream; name and version of the problem.
        inputs: text of the problem's inputs.py.
        levels: for each level its sizes and its number of generated cases.
        kept: level, seed, case, sizes and steps of inputs that a search found; they come after the generated ones.
    """
    source = _GENERATOR.format(texts=library_sources(inputs), inputs=inputs, levels=levels, identity=identity)
    return importing(source, REALISE + _KEPT.format(kept=list(kept))) if kept else source


def checker_source(name: str) -> str:
    """Text of one of the shipped checkers."""
    return importlib.resources.files("instret.problems.checkers").joinpath(f"{name}.py").read_text("utf-8")
