"""The interpreter's side of the wasm engine: what lives inside the snapshot.

Runs in CPython 3.14 compiled to WebAssembly, never on the host. The host calls `prepare` once, when no candidate
code exists in the instance, then `run` once, and reads the fuel on its own side around `run`. Nothing in this file
is trusted after `run` has started: a candidate may rewrite all of it and still only changes its own answer.

The first character of what they return says what follows:
    "="  the encoded return value (a program's output goes through file descriptor 1)
    "!"  the name of an exception of the candidate, a line break, and its message
    "#"  the same, but the input is to blame: it cannot be decoded here
With `trace_memory` the peak in bytes and a blank stand before "=".
"""

import contextlib
import importlib
import sys

import wit_world

_UNUSABLE = {
    "antigravity",  # opens a browser
    "this",  # prints
    "idlelib",
    "turtle",
    "turtledemo",
    "tkinter",
    "ensurepip",
    "venv",
    "pip",
    "lib2to3",
    "pydoc_data",
    "nturl2path",
    "pty",
    "tty",
    "webbrowser",
}
_SUBMODULES = """
asyncio.events collections.abc concurrent.futures concurrent.futures.thread email.message html.entities html.parser
importlib.abc importlib.machinery importlib.util json.decoder json.encoder logging.handlers os.path unittest.mock
urllib.error urllib.parse xml.dom.minidom xml.etree.ElementTree zoneinfo compression.zlib string.templatelib
encodings.utf_8 encodings.ascii encodings.latin_1 encodings.utf_16 encodings.utf_32 encodings.idna encodings.hex_codec
encodings.unicode_escape encodings.raw_unicode_escape encodings.rot_13 encodings.base64_codec encodings.cp1252
encodings.utf_8_sig encodings.utf_16_le encodings.utf_16_be encodings.utf_32_le encodings.utf_32_be encodings.charmap
""".split()


def _import_everything() -> None:
    """Import what candidates may import: after the snapshot there is no file to import from."""
    names = [name for name in sorted(sys.stdlib_module_names) if name not in _UNUSABLE]
    for name in names + _SUBMODULES:
        with contextlib.suppress(BaseException):
            importlib.import_module(name)


_import_everything()

import atexit
import gc
import io
import marshal
import os
import random
import threading
import tracemalloc
import types

# Candidates use sys.maxsize as "infinity"; the 32-bit value of wasm would make right programs wrong.
sys.maxsize = 2**63 - 1
sys.setrecursionlimit(10**6)
# The budget bounds conversions already; a second bound would turn right answers wrong.
sys.set_int_max_str_digits(0)
_TEXT = {"encoding": "utf-8", "errors": "surrogateescape"}
# The snapshot's streams are unbuffered, and one write through WASI takes 8,192 bytes at most: the rest would be lost.
sys.stdin = sys.__stdin__ = io.TextIOWrapper(io.BufferedReader(io.FileIO(0, closefd=False)), **_TEXT)
sys.stdout = sys.__stdout__ = io.TextIOWrapper(io.BufferedWriter(io.FileIO(1, "w", closefd=False)), **_TEXT)
sys.stderr = sys.__stderr__ = io.TextIOWrapper(io.BufferedWriter(io.FileIO(2, "w", closefd=False)), **_TEXT)


def _write(fd, data, /, *, write_some=os.write):
    """`os.write` as on a pipe: it comes back when everything is written."""
    left = memoryview(data).cast("B")
    while left:
        left = left[write_some(fd, left) :]
    return memoryview(data).nbytes


os.write = _write


def _start_now(self):
    """Run a thread to its end where it is started.

    There are no others here, and the usual reason for one is a larger stack for the recursion of its only function.
    """
    if self._started.is_set():
        raise RuntimeError("threads can only be started once")
    self._started.set()
    with contextlib.suppress(SystemExit):
        self.run()


threading.Thread.start = _start_now
threading.Thread.join = lambda self, timeout=None: None
threading.Thread.is_alive = lambda self: False
threading.stack_size = lambda size=0: 0

_job = None


def _describe(error: BaseException) -> str:
    """Exception type, a line break, and its message with the candidate's own line number."""
    line = None
    trace = error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == "<candidate>":
            line = trace.tb_lineno
        trace = trace.tb_next
    if isinstance(error, SyntaxError):
        line, text = error.lineno, str(error.msg)
    else:
        text = str(error)
    where = f" (line {line})" if line is not None else ""
    return f"{type(error).__name__}\n{text[:240]}{where}"


def _enter_function(code, entry_point, arguments):
    module = types.ModuleType("candidate")
    sys.modules["candidate"] = module
    exec(code, module.__dict__)
    try:
        entry = module.__dict__[entry_point]
    except KeyError:
        raise NameError(f"the code does not define {entry_point!r}") from None
    return entry(*arguments)


def _enter_program(code, entry_point, arguments):
    module = types.ModuleType("__main__")
    sys.modules["__main__"] = module
    try:
        exec(code, module.__dict__)
    except SystemExit as stop:
        if stop.code not in (None, 0):
            raise
    # What a process does at its end: exit functions, then its files are closed and its streams flushed.
    atexit._run_exitfuncs()
    sys.stdout.flush()
    module.__dict__.clear()
    with contextlib.suppress(OSError, ValueError):
        sys.__stdout__.flush()


class WitWorld(wit_world.WitWorld):
    """The two exports of world.wit."""

    def prepare(self, mode: str, source: str, entry_point: str, payload: str, trace_memory: bool) -> str:
        global _job
        try:
            arguments = marshal.loads(payload.encode("latin-1")) if mode == "function" else ()
        except BaseException as error:
            return "#" + _describe(error)
        try:
            code = compile(source.removeprefix("\ufeff"), "<candidate>", "exec", dont_inherit=True)
        except BaseException as error:
            return "!" + _describe(error)
        _job = (_enter_function if mode == "function" else _enter_program, code, entry_point, arguments, trace_memory)
        return ""

    def run(self) -> str:
        enter, code, entry_point, arguments, trace_memory = _job
        if trace_memory:
            tracemalloc.start()
        peak = ""
        try:
            value = enter(code, entry_point, arguments)
            if trace_memory:
                peak = f"{tracemalloc.get_traced_memory()[1]} "
                tracemalloc.stop()
            # Version 2 of the format has no back references: equal values give equal bytes. Subclasses of built-in
            # types are refused; what a buffer of a candidate's own class does here is charged like everything else.
            return f"{peak}={marshal.dumps(value, 2).decode('latin-1') if value is not None else 'N'}"
        except BaseException as error:
            return f"{peak}!{_describe(error)}"


def _rehearse() -> None:
    """Walk the usual path once, so that no execution pays for what only the first one does."""
    global _job
    world = WitWorld()
    sample = marshal.dumps(([1, 2.5, "text", 1 << 70], {"key": (True, None)}), 2).decode("latin-1")
    for mode, source in (("function", "def entry(a, b):\n    return sorted([3, 1]), a, b\n"), ("program", "x = 1\n")):
        for trace_memory in (False, True):
            world.prepare(mode, source, "entry", sample, trace_memory)
            world.run()
    world.prepare("function", "def entry(:\n", "entry", sample, False)
    world.prepare("function", "def entry(a, b):\n    raise ValueError(a)\n", "entry", sample, False)
    world.run()
    _job = None
    sys.modules.pop("candidate", None)


def _seed_cheaply() -> None:
    """Take the place of the reseeding that componentize-py's runtime does at the first call of an instance.

    It would draw 2,496 bytes from the host, byte by byte through the component boundary: 6 ms for nothing, since the
    host's randomness has one fixed seed anyway.
    """
    seed = random.seed

    def first_seed() -> None:
        random.seed = seed
        seed(0)

    random.seed = first_seed


_rehearse()
_seed_cheaply()
sys.modules["__main__"] = types.ModuleType("__main__")
del _rehearse, _import_everything
importlib.invalidate_caches()
gc.collect()
gc.freeze()
