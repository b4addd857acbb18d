"""Attacks by moving work out of the function: to the module, to a hook, to anything that is called on the way."""

import pytest

# Whether it is done when the module is executed or when the function is called: it is paid for.
_FRAME = """
import sys

def given():
    frame = sys._getframe()
    while "arguments" not in frame.f_locals:
        frame = frame.f_back
    return frame.f_locals["arguments"][0]
"""
ELSEWHERE = {
    "module": _FRAME + "\nresult = slow(given())\ndef next_greater(values): return result",
    "default_argument": _FRAME + "\ndef next_greater(values, result=slow(given())): return result",
    "annotation": _FRAME + "\ndef next_greater(values) -> slow(given()): return next_greater.__annotations__['return']",
    "decorator": """
def early(function):
    return lambda values: slow(values)

@early
def next_greater(values):
    return []
""",
    "class_body": _FRAME
    + """
class Worker:
    result = slow(given())

def next_greater(values):
    return Worker.result
""",
    "metaclass": """
class Meta(type):
    def __call__(cls, values):
        return slow(values)

class next_greater(metaclass=Meta):
    pass
""",
    "set_name": _FRAME
    + """
class Early:
    def __set_name__(self, owner, name):
        owner.result = slow(given())

class Worker:
    early = Early()

def next_greater(values):
    return Worker.result
""",
    "import_hook": _FRAME
    + """
class Finder:
    def find_spec(name, path=None, target=None):
        sys.result = slow(given())

sys.meta_path.insert(0, Finder)
try:
    import there_is_no_such_module
except ImportError:
    pass

def next_greater(values):
    return sys.result
""",
    "dynamic_code": "\ndef next_greater(values): return eval(compile('slow(values)', '', 'eval'))",
    "destructor": """
class Worker:
    def __init__(self, values): self.values = values
    def __del__(self): self.values[:] = slow(self.values)

def next_greater(values):
    Worker(values)
    return values
""",
    "weak_reference_callback": """
import weakref

class Thing:
    pass

def next_greater(values):
    thing, results = Thing(), []
    reference = weakref.ref(thing, lambda dead: results.append(slow(values)))
    del thing
    return results[0]
""",
    "context_exit": """
import contextlib

@contextlib.contextmanager
def afterwards(values):
    yield
    values[:] = slow(values)

def next_greater(values):
    with afterwards(values):
        return values
""",
    "coroutine": """
async def work(values):
    return slow(values)

def next_greater(values):
    try:
        work(values).send(None)
    except StopIteration as stop:
        return stop.value
""",
}
# The entry point itself may be anything that can be called.
CALLABLES = {
    "callable_object": """
class Solver:
    def __call__(self, values): return slow(values)

next_greater = Solver()
""",
    "partial": "\nimport functools\nnext_greater = functools.partial(lambda work, values: work(values), slow)",
    "builtins_of_one_s_own": """
class Lazy(dict):
    def __missing__(self, name):
        return slow

scope = {"__builtins__": Lazy(vars(__import__("builtins")))}
exec("def next_greater(values): return there_is_no_such_name(values)", scope)
next_greater = scope["next_greater"]
""",
}


@pytest.mark.parametrize("trick", ELSEWHERE.values(), ids=ELSEWHERE)
def test_work_is_charged_wherever_it_is_done(arena, trick):
    arena.attack(trick)


@pytest.mark.parametrize("trick", CALLABLES.values(), ids=CALLABLES)
def test_work_is_charged_whatever_does_it(arena, trick):
    arena.attack(trick)
