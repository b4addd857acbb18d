"""Attacks on the world outside: no network, no processes, no files, no native code, and nothing of the host's."""

import socket
import sys
import textwrap

import pytest

from instret.sandbox import Limits, Program, Verdict

# Bodies of a function that must fail, and how.
BLOCKED = {
    "udp": (
        "import socket\nsocket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b'x', ('127.0.0.1', 53))",
        "PermissionError|OSError",
    ),
    "listen": (
        "import socket\ns = socket.socket(); s.bind(('127.0.0.1', 0)); s.listen(); s.accept()",
        "PermissionError|OSError",
    ),
    "ip_version_6": ("import socket\nsocket.socket(socket.AF_INET6).connect(('::1', 80))", "PermissionError|OSError"),
    "unix_socket": ("import socket\nsocket.socket(socket.AF_UNIX).connect('/run/docker.sock')", "Error"),
    "every_address_family": (
        """
import socket
opened = []
for family in range(-1, 64):
    for kind in (1, 2, 3, 5):
        try:
            opened.append(socket.socket(family, kind))
        except (OSError, OverflowError):
            pass
assert opened == [], opened
raise PermissionError("no family opens")
""",
        "no family opens",
    ),
    "socket_pair": ("import socket\nsocket.socketpair()", "PermissionError|OSError"),
    "adopt_a_descriptor": ("import socket\nsocket.socket(fileno=3).send(b'x')", "Error"),
    "names": ("import socket\nsocket.getaddrinfo('localhost', 80)", "gaierror"),
    "http": ("import urllib.request\nurllib.request.urlopen('http://127.0.0.1/')", "Error"),
    "event_loop": ("import asyncio\nasyncio.run(asyncio.open_connection('127.0.0.1', 80))", "Error"),
    "subprocess": ("import subprocess\nsubprocess.run(['true'])", "does not support processes"),
    "shell": ("import os\nos.system('true')", "no attribute 'system'"),
    "popen": ("import os\nos.popen('true').read()", "Error"),
    "exec": ("import os\nos.execv('/bin/true', ['true'])", "Error"),
    "spawn": ("import os\nos.posix_spawn('/bin/true', ['true'], {})", "Error"),
    "fork": ("import os\nos.fork()", "no attribute 'fork'"),
    "multiprocessing": ("import multiprocessing\nmultiprocessing.Process(target=print).start()", "Error"),
    "kill": ("import os\nos.kill(1, 9)", "Error"),
    "become_root": ("import os\nos.setuid(0)", "no attribute 'setuid'"),
    "ctypes": ("import ctypes", "ModuleNotFoundError"),
    "native_extension": (
        "import _imp, importlib.machinery as m\n_imp.create_dynamic(m.ModuleSpec('x', None, origin='/x.so'))",
        "Error",
    ),
    "numpy": ("import numpy", "ModuleNotFoundError"),
    "pip": ("import pip", "ModuleNotFoundError"),
    "mmap": ("import mmap\nmmap.mmap(0, 4096)", "Error"),
    "list_the_root": ("import os\nos.listdir('/')", "FileNotFoundError"),
    "walk_everything": (
        "import os\nassert not list(os.walk('/')) and not list(os.walk('.'))\nraise OSError('empty')",
        "empty",
    ),
    "climb_out": ("open('../../../../../../etc/passwd')", "FileNotFoundError"),
    "change_directory": ("import os\nos.chdir('/tmp')", "FileNotFoundError"),
    "make_a_directory": ("import os\nos.mkdir('/tmp/made')", "FileNotFoundError"),
    "make_a_link": ("import os\nos.symlink('/etc/passwd', 'link')", "Error"),
    "temporary_file": ("import tempfile\ntempfile.TemporaryFile()", "FileNotFoundError"),
    "shelf": ("import dbm\ndbm.open('/tmp/shelf', 'c')", "Error"),
    "database": ("import sqlite3\nsqlite3.connect('/tmp/base').execute('create table t(x)')", "Error"),
    "device": ("open('/dev/urandom', 'rb')", "FileNotFoundError"),
    "own_source": ("import app\nopen(app.__file__).read()", "FileNotFoundError"),
    "user_name": ("import getpass\ngetpass.getuser()", "Error"),
}
# What the host knows and the guest must not, as an expression and its value inside.
UNKNOWN = {
    "environment": ("dict(__import__('os').environ)", {}),
    "host_name": ("__import__('platform').node()", "(none)"),
    "processors": ("__import__('os').cpu_count()", 1),
    "platform": ("__import__('sys').platform", "wasi"),
    "directory": ("__import__('os').getcwd()", "/"),
    "home": ("__import__('os.path').path.expanduser('~')", "~"),
    "time_zone": ("__import__('time').tzname[0]", "UTC"),
    "year": ("__import__('time').gmtime().tm_year", 2026),
    "open_files": ("[number for number in range(3, 64) if _is_open(number)]", []),
}
_IS_OPEN = """
import os

def _is_open(number):
    try:
        os.fstat(number)
    except OSError:
        return False
    return True
"""


def _function(body):
    return Program(source=f"def attacked(values):\n{textwrap.indent(body, '    ')}", entry_point="attacked")


@pytest.mark.parametrize(("body", "message"), BLOCKED.values(), ids=BLOCKED)
def test_the_outside_is_out_of_reach(arena, body, message):
    arena.exhaust(_function(body), Limits(instructions=10**9), Verdict.RUNTIME_ERROR, message)


@pytest.mark.parametrize(("expression", "value"), UNKNOWN.values(), ids=UNKNOWN)
def test_the_host_is_unknown_inside(arena, expression, value):
    source = (
        f"{_IS_OPEN}\ndef attacked(values):\n    found = {expression}\n    assert found == {value!r}, repr(found)\n"
    )
    arena.exhaust(Program(source=source, entry_point="attacked"), Limits(instructions=10**9), None)


def test_a_listening_server_of_the_host_hears_nothing(arena):
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.2)
        port = server.getsockname()[1]
        body = f"import socket\nsocket.create_connection(('127.0.0.1', {port}), timeout=None).sendall(b'stolen')"
        arena.exhaust(_function(body), Limits(instructions=10**9), Verdict.RUNTIME_ERROR, "error|Error")
        with pytest.raises(TimeoutError):
            server.accept()


def test_a_directory_of_the_host_stays_empty(arena, tmp_path):
    for body in (f"open({str(tmp_path / 'file')!r}, 'w').write('x')", f"import os\nos.mkdir({str(tmp_path / 'd')!r})"):
        arena.exhaust(_function(body), Limits(instructions=10**9), Verdict.RUNTIME_ERROR, "FileNotFoundError")
    assert list(tmp_path.iterdir()) == []


def test_a_file_of_the_host_cannot_be_read(arena):
    body = f"return open({sys.executable!r}, 'rb').read(4)"
    arena.exhaust(_function(body), Limits(instructions=10**9), Verdict.RUNTIME_ERROR, "FileNotFoundError")
