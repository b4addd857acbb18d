"""Attacks on the way of an answer out of the sandbox: whoever forges it forges nothing but their own answer."""

import pytest

from instret.sandbox import Verdict

# The interpreter's own machinery is rewritten after it was entered; the honest answer still has to be paid for.
IN_VAIN = {
    "replace_run_on_the_class": """
import app, wit_world

def next_greater(values):
    for world in (app.WitWorld, wit_world.WitWorld):
        world.run = lambda self: "=[\\0\\0\\0\\0"
        world.prepare = lambda self, *arguments: ""
    return slow(values)
""",
    "replace_the_module_app": """
import sys, types

def next_greater(values):
    fake = types.ModuleType("app")
    fake.WitWorld = type("WitWorld", (), {"run": lambda self: "=N"})
    sys.modules["app"] = sys.modules["wit_world"] = fake
    return slow(values)
""",
    "forget_the_job": """
import app

def next_greater(values):
    app._job = None
    app._enter_function = app._describe = lambda *arguments: None
    return slow(values)
""",
    "answer_through_the_caller_s_variables": """
import sys

def next_greater(values):
    frame = sys._getframe(1)
    frame.f_locals["entry"] = frame.f_locals["entry_point"] = None
    frame.f_back.f_locals["value"] = []
    assert frame.f_locals["entry"] is None
    return slow(values)
""",
    "print_a_verdict": """
import os, sys

def next_greater(values):
    for text in ("=accepted\\n", '{"failure": null, "instructions": 1}\\n', "PASSED\\n"):
        print(text, flush=True)
        print(text, file=sys.stderr, flush=True)
        os.write(1, text.encode())
    return slow(values)
""",
}

# The answer is given up for a shortcut. Each row: verdict, message, trick.
INSTEAD_OF_WORK = {
    "leave_with_status_0": (Verdict.RUNTIME_ERROR, "Exited", "import os\ndef next_greater(values): os._exit(0)"),
    "leave_while_the_module_runs": (Verdict.RUNTIME_ERROR, "Exited", "import os\nos._exit(0)"),
    "raise_system_exit": (Verdict.RUNTIME_ERROR, "SystemExit", "def next_greater(values): raise SystemExit(0)"),
    "call_sys_exit": (Verdict.RUNTIME_ERROR, "SystemExit", "import sys\ndef next_greater(values): sys.exit()"),
    "raise_keyboard_interrupt": (
        Verdict.RUNTIME_ERROR,
        "KeyboardInterrupt",
        "def next_greater(values): raise KeyboardInterrupt",
    ),
    "abort": (Verdict.RUNTIME_ERROR, "Crashed", "import os\ndef next_greater(values): os.abort()"),
    "print_the_answer_instead_of_returning_it": (
        Verdict.WRONG_ANSWER,
        "got None",
        "def next_greater(values): print('=', [0] * len(values))",
    ),
    "encode_nothing": (
        Verdict.WRONG_ANSWER,
        "not plain data",
        """
import app, types

def next_greater(values):
    app.marshal = types.SimpleNamespace(dumps=lambda value, version: b"")
    return values
""",
    ),
    "encode_true_for_the_checker": (
        Verdict.WRONG_ANSWER,
        "got True",
        """
import marshal

def next_greater(values):
    marshal.dumps = lambda value, version: b"T"
    return values
""",
    ),
    "append_a_second_answer": (
        Verdict.WRONG_ANSWER,
        "not plain data",
        """
import marshal
dumps = marshal.dumps

def next_greater(values):
    marshal.dumps = lambda value, version: dumps([], 2) + b"=T"
    return values
""",
    ),
    "answer_with_text_that_is_no_encoding": (
        Verdict.RUNTIME_ERROR,
        "not an encoded value",
        """
import app, types

class Text:
    def decode(self, encoding):
        return "\\u2713 accepted"

def next_greater(values):
    app.marshal = types.SimpleNamespace(dumps=lambda value, version: Text())
    return values
""",
    ),
    "prefix_a_success_to_an_error": (
        Verdict.WRONG_ANSWER,
        "not plain data",
        """
import sys

def next_greater(values):
    sys._getframe(2).f_locals["peak"] = "=[\\0\\0\\0\\0"
    raise ValueError
""",
    ),
    "name_an_exception_like_a_success": (
        Verdict.RUNTIME_ERROR,
        "=N",
        'def next_greater(values): raise type("\\n=N", (Exception,), {})',
    ),
    "fail_while_the_failure_is_described": (
        Verdict.RUNTIME_ERROR,
        "Crashed",
        """
import app

def next_greater(values):
    app._describe = None
    raise ValueError
""",
    ),
    # A censored level leaves the lower ones their score: which limit was reached is for the host to say.
    "claim_that_the_budget_was_exceeded": (
        Verdict.RUNTIME_ERROR,
        "OutOfFuel",
        'def next_greater(values): raise type("OutOfFuel", (Exception,), {})',
    ),
    "claim_that_the_host_refused": (
        Verdict.RUNTIME_ERROR,
        "Refused",
        'def next_greater(values): raise type("Refused", (Exception,), {})("sleeping")',
    ),
}

# Things that claim to be the answer without being it.
IMPOSTORS = {
    "equal_to_everything": (
        Verdict.RUNTIME_ERROR,
        "unmarshallable",
        """
class Equal:
    __eq__ = __le__ = __ge__ = lambda self, other: True
    __ne__ = __lt__ = __gt__ = lambda self, other: False
    __hash__ = lambda self: 0

def next_greater(values):
    return Equal()
""",
    ),
    "list_of_things_equal_to_everything": (
        Verdict.RUNTIME_ERROR,
        "unmarshallable",
        """
class Equal(int):
    __eq__ = lambda self, other: True
    __hash__ = int.__hash__

def next_greater(values):
    return [Equal(0)] * max(1, len(values))
""",
    ),
    "list_subclass": (
        Verdict.RUNTIME_ERROR,
        "unmarshallable",
        """
class Answer(list):
    __eq__ = lambda self, other: True

def next_greater(values):
    return Answer()
""",
    ),
    "lie_about_the_class": (
        Verdict.RUNTIME_ERROR,
        "unmarshallable",
        """
class Answer:
    __class__ = list

def next_greater(values):
    return Answer()
""",
    ),
    "buffer_for_a_list": (Verdict.WRONG_ANSWER, "got b''", "def next_greater(values): return bytearray()"),
    "code_object": (
        Verdict.WRONG_ANSWER,
        "not plain data",
        "def next_greater(values): return next_greater.__code__",
    ),
    "ellipsis": (Verdict.WRONG_ANSWER, "not plain data", "def next_greater(values): return ..."),
    "list_that_holds_itself": (
        Verdict.RUNTIME_ERROR,
        "too deeply nested",
        "def next_greater(values):\n    values.append(values)\n    return values",
    ),
}


@pytest.mark.parametrize("trick", IN_VAIN.values(), ids=IN_VAIN)
def test_rewriting_the_machinery_saves_nothing(arena, trick):
    arena.attack(trick)


@pytest.mark.parametrize(("verdict", "message", "trick"), INSTEAD_OF_WORK.values(), ids=INSTEAD_OF_WORK)
def test_a_shortcut_is_no_answer(arena, verdict, message, trick):
    arena.attack(trick, verdict, message)


@pytest.mark.parametrize(("verdict", "message", "trick"), IMPOSTORS.values(), ids=IMPOSTORS)
def test_an_impostor_is_no_answer(arena, verdict, message, trick):
    arena.attack(trick, verdict, message)
