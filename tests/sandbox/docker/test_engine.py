"""The docker engine keeps the same promises as the wasm engine, natively and in eight languages."""

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import docker
import pytest

from instret.sandbox import (
    Cache,
    Execution,
    InfrastructureError,
    Input,
    InputError,
    Limits,
    Program,
    Verdict,
    decode,
    encode,
)
from instret.sandbox.docker.container import LABEL, Container, runtimes
from instret.sandbox.docker.engine import DockerEngine, _DockerSession
from instret.sandbox.languages import LANGUAGES

SIGNATURE = "def total(values: list[int]) -> int"
TOTAL = {
    "python": "def total(values):\n    return sum(values)\n",
    "c": (
        "#include <stddef.h>\nlong long total(const long long *values, size_t values_size) {\n"
        "    long long sum = 0;\n    for (size_t i = 0; i < values_size; i++) sum += values[i];\n    return sum;\n}\n"
    ),
    "cpp": (
        "#include <numeric>\n#include <vector>\nlong long total(const std::vector<long long>& values) {\n"
        "    return std::accumulate(values.begin(), values.end(), 0LL);\n}\n"
    ),
    "java": (
        "class Solution {\n    static long total(long[] values) {\n        long sum = 0;\n"
        "        for (long value : values) sum += value;\n        return sum;\n    }\n}\n"
    ),
    "javascript": "function total(values) { return values.reduce((sum, value) => sum + value, 0); }\n",
    "go": (
        "package main\n\nfunc total(values []int64) int64 {\n\tvar sum int64\n"
        "\tfor _, value := range values {\n\t\tsum += value\n\t}\n\treturn sum\n}\n"
    ),
    "ruby": "def total(values)\n  values.sum\nend\n",
    "rust": "pub fn total(values: Vec<i64>) -> i64 { values.iter().sum() }\n",
}
BROKEN = {
    "c": "long long total(",
    "cpp": "int total(",
    "java": "class Solution {",
    "go": "package main\nfunc total(",
    "rust": "fn total(",
}
COUNTED_EXACTLY = ("python", "c", "cpp", "ruby", "rust")


def program(language: str, source: str | None = None) -> Program:
    text = TOTAL[language] if source is None else source
    return Program(source=text, entry_point="total", language=language, signature=SIGNATURE)


def whole(source: str) -> Program:
    return Program(source=source, kind="program")


VALUES = Input.of(encode(([1, 2, 3, -(10**15)],)))


@pytest.fixture(scope="module")
def timed() -> Iterator[_DockerSession]:
    session = DockerEngine("cpu_time").start()
    yield session
    session.close()


@pytest.fixture(scope="module")
def counted() -> Iterator[_DockerSession]:
    session = DockerEngine("qemu").start()
    yield session
    session.close()


@pytest.fixture(scope="module")
def checked() -> Iterator[_DockerSession]:
    session = DockerEngine("callgrind").start()
    yield session
    session.close()


def run(session: _DockerSession, code: Program, given: Input = VALUES, **limits: int) -> Execution:
    return session.run(code, given, Limits(**limits))


TOTAL_IN_C = "#include <stddef.h>\nlong long total(const long long *v, size_t n) {{ return {}; }}\n"


class TestLanguages:
    @pytest.mark.parametrize("language", TOTAL)
    def test_a_function_returns_its_value(self, timed: _DockerSession, language: str) -> None:
        execution = run(timed, program(language))
        assert execution.failure is None, execution.message
        assert decode(execution.output) == 6 - 10**15
        assert execution.cost.cpu_s
        assert 0 < execution.cost.instructions <= round(execution.cost.cpu_s * 1e9)

    @pytest.mark.parametrize("language", BROKEN)
    def test_what_does_not_compile_says_where(self, timed: _DockerSession, language: str) -> None:
        execution = run(timed, program(language, BROKEN[language]))
        assert execution.failure is Verdict.COMPILE_ERROR
        assert "error" in execution.message or "candidate.go:2" in execution.message
        assert "\n" not in execution.message

    def test_a_program_reads_stdin_and_writes_stdout(self, timed: _DockerSession) -> None:
        execution = run(timed, whole("print(sum(map(int, input().split())))"), Input.of(b"1 2 3\n"))
        assert execution.output == b"6\n"

    def test_prints_of_a_function_are_not_its_answer(self, timed: _DockerSession) -> None:
        execution = run(timed, program("python", "def total(values):\n    print('noise')\n    return 7\n"))
        assert decode(execution.output) == 7

    def test_an_integer_that_a_language_cannot_hold_is_the_input_s_fault(self, timed: _DockerSession) -> None:
        with pytest.raises(InputError, match="outside C's"):
            run(timed, program("c"), Input.of(encode(([2**63],))))


class TestCounts:
    @pytest.mark.parametrize("language", COUNTED_EXACTLY)
    def test_equal_executions_cost_the_same(self, counted: _DockerSession, language: str) -> None:
        given = Input.of(encode((list(range(5000)),)))
        costs = {run(counted, program(language), given).cost.instructions for _ in range(3)}
        assert len(costs) == 1

    def test_exactness_is_claimed_for_no_runtime_with_threads_or_a_compiler_and_for_no_time(self) -> None:
        engine = DockerEngine("qemu")
        assert {language for language in TOTAL if engine.is_exact(language)} == {"python", "c", "cpp", "ruby", "rust"}
        assert not any(DockerEngine("cpu_time").is_exact(language) for language in TOTAL)

    def test_another_container_counts_the_same(self, counted: _DockerSession) -> None:
        other = DockerEngine("qemu").start()
        try:
            costs = {run(session, program("c")).cost.instructions for session in (counted, other)}
        finally:
            other.close()
        assert len(costs) == 1

    def test_importing_at_the_top_is_free_as_in_the_wasm_engine(self, counted: _DockerSession) -> None:
        body = "def total(values):\n    return sum(values)\n"
        imports = "import re\nfrom typing import List, Optional  # for hints\n\n"
        plain, typed, late = (
            run(counted, program("python", source)).cost.instructions
            for source in (body, imports + body, "x = 1\n" + imports + body)
        )
        assert abs(typed - plain) < 200_000
        assert late - plain > 10_000_000

    def test_a_module_that_is_not_there_is_the_candidate_s_fault(self, counted: _DockerSession) -> None:
        execution = run(counted, program("python", "import turtle\ndef total(values): return 0\n"))
        assert execution.failure is Verdict.RUNTIME_ERROR
        assert "turtle" in execution.message or "tkinter" in execution.message

    def test_twice_the_work_costs_twice_as_much(self, counted: _DockerSession) -> None:
        loop = (
            "#include <stddef.h>\nlong long total(const long long *v, size_t n) {{\n"
            "    for (volatile int i = 0; i < {}; i++);\n    return 0;\n}}\n"
        )
        single, double = (
            run(counted, program("c", loop.format(turns))).cost.instructions for turns in (10**6, 2 * 10**6)
        )
        assert 1.9 < double / single < 2.1

    def test_a_budget_ends_it(self, counted: _DockerSession) -> None:
        execution = run(counted, program("python", "def total(values):\n    while True: pass\n"), instructions=10**8)
        assert execution.failure is Verdict.BUDGET_EXCEEDED
        assert execution.cost.instructions == 10**8


class TestVerdicts:
    @pytest.mark.parametrize(
        ("body", "verdict"),
        [
            ("raise ValueError('no')", Verdict.RUNTIME_ERROR),
            ("import os; os._exit(0)", Verdict.RUNTIME_ERROR),
            ("import os; os.abort()", Verdict.RUNTIME_ERROR),
            ("return bytearray(10**9)", Verdict.MEMORY_LIMIT),
            ("f = lambda: f()\n    import sys; sys.setrecursionlimit(1000); f()", Verdict.RECURSION_LIMIT),
            ("import time; time.sleep(1000)", Verdict.BUDGET_EXCEEDED),
            ("return b'x' * 10**6", Verdict.OUTPUT_LIMIT),
        ],
    )
    def test_each_way_to_end_has_its_verdict(self, timed: _DockerSession, body: str, verdict: Verdict) -> None:
        limits = Limits(instructions=3 * 10**9, memory_bytes=256 << 20, output_bytes=100_000, wall_s=20.0)
        execution = timed.run(program("python", f"def total(values):\n    {body}\n"), VALUES, limits)
        assert execution.failure is verdict, execution.message

    def test_processor_time_beyond_the_budget_is_too_much(self, timed: _DockerSession) -> None:
        execution = run(timed, program("python", "def total(values):\n    while True: pass\n"), instructions=10**8)
        assert execution.failure is Verdict.BUDGET_EXCEEDED
        assert execution.cost.instructions == 10**8


STACK = """
#include <stdint.h>
long long total(const long long *v, unsigned long n) {{ return (uintptr_t)__builtin_frame_address(0) % {}; }}
"""
# Moves 48 bytes at a time by way of the C library, as qsort does: the routine depends on the processor.
MOVING = """
#include <stdlib.h>
typedef struct {{ long long key, rest[5]; }} item;
static int before(const void *a, const void *b) {{ return ((item *)a)->key < ((item *)b)->key ? -1 : 1; }}
long long total(const long long *v, unsigned long n) {{
    item *items = calloc({0}, sizeof *items);
    for (int i = 0; i < {0}; i++) items[i].key = i * 7919 % 10007;
    qsort(items, {0}, sizeof *items, before);
    return items[5].key;
}}
"""


class TestCallgrind:
    """The cross-check of the qemu meter: what it shows a program is no other processor and no other memory."""

    def test_it_counts_the_same_within_a_hundredth(self, counted: _DockerSession, checked: _DockerSession) -> None:
        one, other = (run(session, program("c", MOVING.format(2000))) for session in (counted, checked))
        assert one.output == other.output
        assert one.cost.instructions == pytest.approx(other.cost.instructions, rel=0.01)

    def test_the_stack_begins_at_the_same_place_of_a_line_of_the_cache(
        self, counted: _DockerSession, checked: _DockerSession
    ) -> None:
        one, other = (run(session, program("c", STACK.format(64))).output for session in (counted, checked))
        assert one == other

    def test_what_valgrind_provokes_is_not_said_by_the_program(self, checked: _DockerSession) -> None:
        silent = Program(source="int main(void) { return 3; }", kind="program", language="c")
        assert run(checked, silent).message == "exit status 3"


class TestMemory:
    def test_peak_and_integral_grow_with_what_is_held(self, timed: _DockerSession) -> None:
        holding = "def total(values):\n    import time\n    kept = bytearray({})\n    time.sleep(0.3)\n    return 0\n"
        small, large = (
            timed.run(program("python", holding.format(size)), VALUES, Limits(), measure_memory=True).cost
            for size in (10, 100_000_000)
        )
        assert small.peak_memory_bytes and large.peak_memory_bytes
        assert 95_000_000 < large.peak_memory_bytes - small.peak_memory_bytes < 110_000_000
        assert small.memory_byte_s and large.memory_byte_s
        assert large.memory_byte_s - small.memory_byte_s > 0.25 * 100_000_000

    def test_it_is_measured_only_when_asked_for(self, timed: _DockerSession) -> None:
        assert run(timed, program("python")).cost.peak_memory_bytes is None


class TestRecovery:
    def containers(self) -> set[str]:
        return {
            container.id
            for container in docker.from_env().containers.list(filters={"label": LABEL}, ignore_removed=True)
        }

    def test_a_container_that_dies_is_replaced(self, timed: _DockerSession) -> None:
        before = run(timed, program("python")).output
        assert timed._container
        timed._container._container.kill()
        assert run(timed, program("python")).output == before

    def test_nothing_is_left_of_a_client_that_was_killed(self) -> None:
        code = (
            "from instret.sandbox import *\nfrom instret.sandbox.docker.engine import DockerEngine\n"
            "s = DockerEngine('cpu_time').start()\n"
            "s.run(Program(source='', kind='program'), Input.of(b''), Limits())\n"
            "print(s._container._container.id, flush=True)\n"
            "s.run(Program(source='while True: pass', kind='program'), Input.of(b''), Limits())\n"
        )
        client = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE)
        assert client.stdout
        container = client.stdout.readline().decode().strip()
        assert container in self.containers()
        client.kill()
        client.wait()
        client.stdout.close()
        deadline = time.monotonic() + 60
        while container in self.containers() and time.monotonic() < deadline:
            time.sleep(0.2)
        assert container not in self.containers()

    def test_a_container_that_does_not_come_up_is_not_left_behind(self) -> None:
        client = docker.from_env()
        known = {container.id for container in client.containers.list(all=True, ignore_removed=True)}
        with pytest.raises(InfrastructureError):
            Container(client, 256 << 20, None, "no-such-runtime")
        made = [one for one in client.containers.list(all=True, ignore_removed=True) if one.id not in known]
        assert not [one for one in made if one.attrs["HostConfig"]["Runtime"] == "no-such-runtime"]

    def test_what_was_built_once_is_taken_over_by_other_containers(self, tmp_path: Path) -> None:
        cache = Cache(tmp_path)
        engine = DockerEngine("cpu_time", cache=cache)
        seven, nine = (program("c", TOTAL_IN_C.format(value)) for value in (7, 9))
        for code, value in ((seven, 7), (nine, 9), (seven, 7)):
            session = engine.start()
            assert decode(run(session, code).output) == value
            session.close()
        of_seven, of_nine = (engine._builds.key(code, LANGUAGES["c"]) for code in (seven, nine))
        kept = cache.document(of_nine)
        assert kept
        cache.put_document(of_seven, kept)
        session = engine.start()
        assert decode(run(session, seven).output) == 9
        session.close()
        cache.close()

    def test_a_closed_session_refuses(self) -> None:
        session = DockerEngine("cpu_time").start()
        session.close()
        with pytest.raises(InfrastructureError, match="closed"):
            session.run(program("python"), VALUES, Limits())


def test_every_runtime_of_the_engine_runs_and_is_part_of_the_fingerprint() -> None:
    """gVisor's as well, where the engine knows it: its kernel has no control groups and no handles of processes."""
    fingerprints = set()
    for runtime in runtimes(docker.from_env()):
        engine = DockerEngine("cpu_time", runtime=runtime)
        fingerprints.add(engine.fingerprint)
        session = engine.start()
        assert decode(run(session, program("python")).output) == 6 - 10**15
        endless = run(session, program("python", "def total(values):\n    while True: pass\n"), instructions=10**8)
        assert endless.failure is Verdict.BUDGET_EXCEEDED
        greedy = program("python", "def total(values): return len(bytearray(600 << 20))\n")
        assert run(session, greedy, memory_bytes=200 << 20).failure is Verdict.MEMORY_LIMIT
        session.close()
    assert len(fingerprints) == len(runtimes(docker.from_env()))


def test_a_runtime_that_the_engine_does_not_know_is_named_with_the_remedy() -> None:
    with pytest.raises(InfrastructureError, match=r"no runtime no-such-runtime, only .*runc.*daemon\.json"):
        DockerEngine("cpu_time", runtime="no-such-runtime")


def test_a_meter_that_does_not_exist_is_named() -> None:
    with pytest.raises(ValueError, match="wallclock"):
        DockerEngine("wallclock")
