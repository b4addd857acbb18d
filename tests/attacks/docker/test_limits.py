"""The limits themselves, by measurement: just below is fine, beyond is the verdict, and the figure is the kernel's."""

import pytest

from instret.sandbox import Program, Verdict, decode


def test_processes(warm):
    """The group's 64 less process 1 and the zygote; and nothing that one execution used up is missing in the next."""
    source = """
import os, time

def f(n):
    made = 1
    try:
        while True:
            if not os.fork(): time.sleep(1000)
            made += 1
    except OSError:
        return made
"""
    assert [decode(warm.run(source).output) for _ in range(2)] == [62, 62]


def test_threads_count_as_processes(warm):
    source = """
import threading, time

def f(n):
    made = 1
    try:
        while True:
            threading.Thread(target=time.sleep, args=(1000,), daemon=True).start()
            made += 1
    except RuntimeError:
        return made
"""
    assert decode(warm.run(source).output) == 62


@pytest.mark.parametrize(("megabytes", "verdict"), [(100, None), (240, None), (400, Verdict.MEMORY_LIMIT)])
@pytest.mark.parametrize("kind", ["bytearray(b'x') * size", "mmap.mmap(-1, size)"])
def test_memory(warm, kind, megabytes, verdict):
    source = f"""
import mmap

def f(n):
    size = {megabytes} << 20
    held = {kind}
    for at in range(0, size, 4096): held[at] = 1
    return n
"""
    assert warm.run(source).failure == verdict


def test_memory_of_another_size_takes_effect_in_the_same_container(warm, tightened):
    source = "def f(n): return len(bytearray(b'x') * (150 << 20))"
    limits = [tightened(memory_bytes=size << 20) for size in (256, 32, 256)]
    assert [warm.run(source, limits=each).failure for each in limits] == [None, Verdict.MEMORY_LIMIT, None]


def test_files_are_charged_as_memory(warm, tightened):
    source = """
def f(n):
    for name in range(250):
        with open(f"/tmp/{name}", "wb") as file: file.write(bytes(1 << 20))
"""
    assert warm.run(source, limits=tightened(memory_bytes=64 << 20)).failure == Verdict.MEMORY_LIMIT


def test_disk(warm, tightened):
    source = """
import errno, os

def f(n):
    done = 0
    try:
        for name in range(1000):
            file = os.open(f"/tmp/{name}", os.O_CREAT | os.O_WRONLY)
            done += os.write(file, bytes(1 << 20))
            os.close(file)
    except OSError as error:
        assert error.errno == errno.ENOSPC
    for name in range(1000):
        if os.path.exists(f"/tmp/{name}"): os.unlink(f"/tmp/{name}")
    return done >> 20
"""
    assert decode(warm.run(source, limits=tightened(memory_bytes=512 << 20)).output) == 256


def test_inodes(warm):
    source = """
import os

def f(n):
    made = 0
    try:
        while True:
            os.mkdir(f"/tmp/{made}")
            made += 1
    except OSError:
        for name in range(made): os.rmdir(f"/tmp/{name}")
        return made
"""
    assert decode(warm.run(source).output) == 10 * 1024 - 1


def test_open_files(warm):
    source = """
import os

def f(n):
    held = []
    try:
        while True: held.append(os.dup(0))
    except OSError:
        for file in held: os.close(file)
        return len(held) + 3
"""
    assert decode(warm.run(source).output) == 256


def test_processor_time_of_all_processes_together(warm, tightened):
    """Stopped by the group's account: its clock runs ten times as fast for ten busy processes."""
    source = """
import os

def f(n):
    for _ in range(9):
        if not os.fork(): break
    while True: pass
"""
    execution = warm.run(source, limits=tightened(instructions=10**9))
    assert execution.failure == Verdict.BUDGET_EXCEEDED
    assert execution.cost.instructions == 10**9
    assert 1 <= execution.cost.cpu_s <= 8  # the budget, five seconds of grace, and what is noticed late


def test_a_budget_of_processor_time_is_exceeded_by_finishing_late_too(warm, tightened):
    execution = warm.run("def f(n): return sum(range(10**7))", limits=tightened(instructions=10**7))
    assert execution.failure == Verdict.BUDGET_EXCEEDED


@pytest.mark.parametrize(("size", "verdict"), [(2**20, None), (2**20 + 1, Verdict.OUTPUT_LIMIT)])
def test_output_of_a_program(warm, size, verdict):
    program = Program(source=f"import sys\nsys.stdout.write('x' * {size})", kind="program")
    execution = warm.execute(program, b"")
    assert execution.failure == verdict
    assert len(execution.output) == (0 if verdict else size)


@pytest.mark.parametrize(("size", "verdict"), [(2**20 - 5, None), (2**20 - 4, Verdict.OUTPUT_LIMIT)])
def test_answer_of_a_function(warm, size, verdict):
    """An encoded bytes object has five bytes before its content."""
    execution = warm.run(f"def f(n): return bytes({size})")
    assert execution.failure == verdict


def test_budget_of_instructions_is_exact(counted, tightened):
    source = "long long f(long long n) { return n; }"
    cost = counted.run(source, "c").cost.instructions
    assert counted.run(source, "c", tightened(instructions=cost)).failure is None
    assert counted.run(source, "c", tightened(instructions=cost - 1)).failure == Verdict.BUDGET_EXCEEDED
