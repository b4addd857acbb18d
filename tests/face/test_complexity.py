"""`instret complexity`: the class, what it was found from, and the plot, for a problem's candidate or any function."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest

from instret.complexity import Prober, Subject, conclude
from instret.complexity.guest import inputs_of_generator
from instret.complexity.subjects import subject_of_function
from instret.errors import UsageError
from instret.sandbox import Session
from instret.sandbox.wasm.engine import WasmEngine

DONE, USAGE = 0, 2
LIST = "def generate(rng, n):\n    return ([rng.randrange(1000) for _ in range(n)],)\n"
SORT_AND_SCAN = """def f(a):
    a.sort()
    best = 0
    for i in range(1, len(a)):
        best = max(best, a[i] - a[i - 1])
    return best
"""
TWO_LISTS = """def generate(rng, n, m):
    return [rng.random() for _ in range(n)], [rng.random() for _ in range(m)]
"""


@pytest.fixture(scope="module")
def session(engine: WasmEngine) -> Any:
    opened = engine.start()
    yield opened
    opened.close()


@pytest.fixture
def measured(session: Session) -> Callable[..., Any]:
    """What is found out about a function `f`."""

    def measure(source: str, generator: str = LIST, largest: int = 1536) -> Any:
        names = subject_of_function(source, "f", generator, "gen.py").names
        subject = Subject(
            source=source,
            entry_point="f",
            names=names,
            inputs=inputs_of_generator(generator),
            largest=(largest,) * len(names),
        )
        return conclude(Prober(subject, session).climb(), names)

    return measure


class TestFunctions:
    def test_a_loop_is_told_by_its_lines(self, measured: Any) -> None:
        found = measured("def f(a):\n    t = 0\n    for x in a:\n        t += x\n    return t")
        assert (found.average.family, found.worst.family, found.time.decided_by) == ("n", "n", "parts")
        assert found.space.family == "1"

    def test_a_sort_is_seen_below_one_opcode(self, measured: Any) -> None:
        found = measured("def f(a):\n    return sorted(a)", largest=6144)
        assert (found.average.family, found.average.runner_up) == ("n log n", "n")
        assert found.time.opcodes.family == "1"
        assert found.space.family == "n"

    def test_a_sort_before_a_longer_loop_is_named_with_its_line(self, measured: Any) -> None:
        found = measured(SORT_AND_SCAN, largest=6144)
        assert (found.average.family, found.time.decided_by) == ("n log n", "parts")
        assert (found.time.deciders[0].part.place, found.time.deciders[0].part.is_call) == ("2", True)

    def test_counted_lines_do_not_speak_for_c_where_it_was_not_watched(self, session: Session) -> None:
        subject = Subject(source=SORT_AND_SCAN, entry_point="f", inputs=inputs_of_generator(LIST), largest=(6144,))
        rungs = [msgspec.structs.replace(rung, steps={}) for rung in Prober(subject, session).climb()]
        assert conclude(rungs, ("n",)).average.family == "inconclusive"

    def test_a_sum_that_gets_a_second_digit_is_still_linear(self, measured: Any) -> None:
        generator = "def generate(rng, n):\n    return ([rng.randrange(10**6) for _ in range(n)],)\n"
        assert measured("def f(a):\n    return sum(a)", generator, largest=24576).average.family == "n"

    def test_a_short_copy_in_every_turn_is_a_square(self, measured: Any) -> None:
        source = "def f(s):\n    out = ''\n    for c in s:\n        out = c + out\n    return out"
        generator = "def generate(rng, n):\n    return (''.join(rng.choices('abc', k=n)),)\n"
        found = measured(source, generator, largest=6144)
        assert (found.average.family, found.time.deciders[0].part.place) == ("n^2", "4")

    def test_a_sort_behind_a_key_is_seen_where_samples_would_miss_it(self, measured: Any) -> None:
        source = (
            "def f(a):\n    a.sort(key=lambda x: x % 1000003)\n    t = 0\n    for x in a:\n        t ^= x\n    return t"
        )
        generator = "def generate(rng, n):\n    return ([rng.randrange(10**6) for _ in range(n)],)\n"
        assert measured(source, generator, largest=6144).average.family == "n log n"

    def test_a_long_answer_costs_nothing(self, measured: Any) -> None:
        assert measured("def f(a):\n    return a").average.family == "1"

    def test_what_doubles_with_each_item_is_found_on_few_sizes(self, measured: Any) -> None:
        found = measured("def f(a):\n    return 1 if not a else f(a[1:]) + f(a[1:])")
        assert found.average.family == "2^n"

    @pytest.mark.parametrize(
        ("body", "family"),
        [
            ("sum(x in b for x in a)", "n m"),
            ("sorted(a) + b", "n log n + m"),
            ("[bisect.bisect(a, x) for x in b]", "m log n"),
            ("[x for x in a] + sorted(b)", "n + m log m"),
        ],
    )
    def test_two_sizes(self, measured: Any, body: str, family: str) -> None:
        found = measured(f"import bisect\n\ndef f(a, b):\n    return {body}", TWO_LISTS, largest=3072)
        assert found.average.family == family

    def test_a_size_that_cannot_grow_beside_a_small_one_grows_beside_a_larger_one(self, session: Session) -> None:
        at_most = "def generate(rng, n, k):\n    if k > n:\n        raise ValueError\n    return (n, k)"
        subject = Subject(
            source="def f(n, k):\n    for _ in range(k):\n        pass",
            entry_point="f",
            names=("n", "k"),
            inputs=inputs_of_generator(at_most),
            usual=(1000, 50),
        )
        rungs = Prober(subject, session, space=False).climb()
        assert (1000, 48) in {rung.sizes for rung in rungs}
        assert conclude(rungs, subject.names).average.family == "k"

    def test_a_size_that_is_usually_small_never_vanishes(self, session: Session) -> None:
        subject = Subject(
            source="def f(n, k):\n    for _ in range(n):\n        pass",
            entry_point="f",
            names=("n", "k"),
            inputs=inputs_of_generator("def generate(rng, n, k):\n    return (n, k)"),
            usual=(500, 9),
        )
        rungs = Prober(subject, session, space=False).climb()
        assert min(min(rung.sizes) for rung in rungs) > 1
        assert conclude(rungs, subject.names).average.family == "n"

    def test_a_step_that_is_hardly_ever_made_is_no_obstacle(self, session: Session) -> None:
        source = (
            "from collections import Counter\n\ndef f(a, b):\n"
            "    both = Counter(x % 97 for x in a) & Counter(y % 97 for y in b)\n    return sum(both.values())"
        )
        generator = """def generate(rng, n, m):
    return [rng.randrange(10**6) for _ in range(n)], [rng.randrange(10**6) for _ in range(m)]
"""
        subject = Subject(
            source=source, entry_point="f", names=("n", "m"), inputs=inputs_of_generator(generator), largest=(3072,) * 2
        )
        steps = [spent for rung in Prober(subject, session, space=False).climb() for spent in rung.steps.values()]
        assert min(spent.times for spent in steps) == 1

    def test_inputs_that_are_no_plain_data_are_refused_with_the_reason(self, measured: Any) -> None:
        generator = "from collections import deque\n\ndef generate(rng, n):\n    return (deque(range(n)),)\n"
        with pytest.raises(UsageError, match="generate has to return plain data"):
            measured("def f(a):\n    return a", generator)

    def test_what_is_too_deep_in_one_row_is_no_end_to_the_others(self, measured: Any) -> None:
        source = "def f(a, b):\n    return (f(a, b[1:]) if b else 0) + sum(a[:1])"
        found = measured(source, TWO_LISTS, largest=1 << 14)
        assert found.average.family == "m^2"

    def test_the_same_counts_come_again(self, session: Session) -> None:
        subject = Subject(
            source="def f(a):\n    return set(a)", entry_point="f", inputs=inputs_of_generator(LIST), largest=(96,)
        )
        assert Prober(subject, session).climb() == Prober(subject, session).climb()

    def test_every_instruction_is_counted_where_it_stands(self, session: Session) -> None:
        source = "def f(a):\n    t = 0\n    for x in a:\n        t += x\n    return t"
        subject = Subject(source=source, entry_point="f", inputs=inputs_of_generator(LIST), largest=(12,))
        counts = Prober(subject, session).climb()[-1].counts[0]
        lines = {place: {count.times for site, count in counts.items() if site.place == place} for place in "245"}
        assert lines == {"2": {1}, "4": {12}, "5": {1}}

    def test_work_in_c_behind_a_key_belongs_to_the_call_that_asked_for_it(self, session: Session) -> None:
        source = "def f(a):\n    return sorted(\n        a,\n        key=lambda x:\n            -x)"
        subject = Subject(source=source, entry_point="f", inputs=inputs_of_generator(LIST), largest=(48,))
        steps = Prober(subject, session).climb()[-1].steps
        dearest = max(steps, key=lambda step: steps[step].fuel / steps[step].times)
        assert (dearest.start.place, dearest.place) == ("5", "2")


class TestCommand:
    def test_a_candidate_of_a_problem_is_held_beside_its_reference(
        self, command: Any, tiny_folder: Path, tmp_path: Path, candidates: Any
    ) -> None:
        file, plot = tmp_path / "mine.py", tmp_path / "growth.svg"
        file.write_text(candidates["quadratic"].code, encoding="utf-8")
        done = command.run("complexity", file, "--problem", "count-equal", "--problems", tiny_folder, "--plot", plot)
        assert done.returncode == DONE, done.stderr
        assert re.search(
            r"^time, average +n\^2 +coefficient [\d.]+, confidence [01]\.\d\d, runner-up", done.stdout, re.M
        )
        assert re.search(r"^space +1 ", done.stdout, re.M)
        assert "beside the reference it grows faster, by a factor of about n^" in done.stdout
        assert done.stdout.rstrip().endswith(f"Plot: {plot}")
        drawn = plot.read_text(encoding="utf-8")
        assert drawn.startswith("<svg")
        assert "mine.py: n^2" in drawn
        assert "<polyline" in drawn

    def test_a_program_is_measured_on_its_input(self, command: Any, tiny_folder: Path, tmp_path: Path) -> None:
        file = tmp_path / "adds.py"
        file.write_text("t = 0\nfor x in input().split():\n    t += int(x)\nprint(t)\n", encoding="utf-8")
        done = command.run("complexity", file, "--problem", "add-up", "--problems", tiny_folder)
        assert done.returncode == DONE, done.stderr
        assert re.search(r"^time, average +n ", done.stdout, re.M)
        assert "does not grow faster" in done.stdout

    def test_any_function_with_a_generator(self, command: Any, tmp_path: Path) -> None:
        file, generator = tmp_path / "mine.py", tmp_path / "gen.py"
        file.write_text("def top(a):\n    return max(a)\n", encoding="utf-8")
        generator.write_text(LIST, encoding="utf-8")
        done = command.run("complexity", file, "--entry", "top", "--inputs", generator)
        assert done.returncode == DONE, done.stderr
        assert re.search(r"^time, worst +n ", done.stdout, re.M)

    def test_the_line_that_decides_is_shown(self, command: Any, tmp_path: Path) -> None:
        file, generator = tmp_path / "mine.py", tmp_path / "gen.py"
        file.write_text(SORT_AND_SCAN, encoding="utf-8")
        generator.write_text(LIST, encoding="utf-8")
        done = command.run("complexity", file, "--entry", "f", "--inputs", generator)
        assert done.returncode == DONE, done.stderr
        assert re.search(r"^  line 2: n log n, [\d.]+% of all instructions, in C, asked for there$", done.stdout, re.M)

    def test_it_wants_a_problem_or_a_generator(self, command: Any, tmp_path: Path) -> None:
        file = tmp_path / "mine.py"
        file.write_text("def f(a): pass\n", encoding="utf-8")
        for arguments in ([], ["--entry", "f"], ["--entry", "f", "--problem", "x"]):
            done = command.run("complexity", file, *arguments)
            assert done.returncode == USAGE
            assert "name either --problem ID, or both --entry FUNCTION and --inputs FILE" in done.stderr

    def test_a_failing_function_is_named(self, command: Any, tmp_path: Path) -> None:
        file, generator = tmp_path / "mine.py", tmp_path / "gen.py"
        file.write_text("def f(a):\n    return a[len(a)]\n", encoding="utf-8")
        generator.write_text(LIST, encoding="utf-8")
        done = command.run("complexity", file, "--entry", "f", "--inputs", generator)
        assert done.returncode == USAGE
        assert f"{file}: runtime_error at n = 3: IndexError" in done.stderr


@pytest.mark.parametrize(
    "generator",
    ["def generate(rng): return ()", "def make(rng, n): return ()", "def generate(rng, a, b, c): return ()"],
)
def test_a_generator_has_one_or_two_sizes(generator: str) -> None:
    with pytest.raises(UsageError, match=r"gen\.py: define generate\(rng, n\)"):
        subject_of_function("", "f", generator, "gen.py")


def test_a_generator_that_is_no_python_is_named_with_its_line() -> None:
    with pytest.raises(UsageError, match=r"gen\.py:2: no Python"):
        subject_of_function("", "f", "import random\ndef generate(:", "gen.py")
