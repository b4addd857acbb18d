"""A problem set small enough to be evaluated in a second, and the command line as a process of its own.

count-equal   a function: pairs of equal values; linear, sorted and quadratic solutions lie on both sides of the budget
add-up        a program: the sum of the numbers on stdin
no-answer     a function whose own reference fails at level 2, so that no engine can pose it
"""

import contextlib
import json
import os
import resource
import shutil
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec
import pytest
from playwright.sync_api import sync_playwright

from instret.evaluate import Evaluation, Settings
from instret.leaderboard import Card, pack, seal
from instret.problems import ProblemSet, load_folder
from instret.records import canonical
from instret.samples import Sample
from instret.sandbox import Cache, Verdict
from instret.sandbox.wasm import artefact
from instret.sandbox.wasm.engine import WasmEngine
from instret.score import score_run
from instret.submission import open_submission

# Candidates that take a while on each of the smallest inputs, so that a run can be interrupted in the middle.
BUSY_CANDIDATES = 10
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")

# The least contrast of each kind of text with the ground below it; formulas of WCAG 2.
CONTRASTS = """() => {
  const channels = (text) => text.match(/[\\d.]+/g).map(Number);
  const linear = (c) => (c <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4);
  const light = (text) => {
    const [r, g, b] = channels(text).slice(0, 3).map((channel) => linear(channel / 255));
    return .2126 * r + .7152 * g + .0722 * b;
  };
  const ground = (one) => {
    for (; one; one = one.parentElement) {
      const [, , , alpha = 1] = channels(getComputedStyle(one).backgroundColor);
      if (alpha > 0) return getComputedStyle(one).backgroundColor;
    }
  };
  const found = [];
  for (const one of document.body.querySelectorAll("*")) {
    const told = [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
    if (!told || !one.checkVisibility()) continue;
    const style = getComputedStyle(one);
    const color = one instanceof SVGElement ? style.fill : style.color;
    const [high, low] = [light(color), light(ground(one))].sort((a, b) => b - a);
    found.push([`${one.tagName}: ${one.textContent.slice(0, 20)}`, (high + .05) / (low + .05)]);
  }
  return found;
}"""


@dataclass(frozen=True)
class Candidate:
    """A program and the verdict it must get."""

    task_id: str
    code: str
    verdict: Verdict


LINEAR = """\
def count_equal(values):
    seen = {}
    pairs = 0
    for value in values:
        earlier = seen.get(value, 0)
        pairs += earlier
        seen[value] = earlier + 1
    return pairs
"""
SORTED = """\
def count_equal(values):
    pairs = run = 0
    previous = None
    for value in sorted(values):
        run = run + 1 if value == previous else 0
        pairs += run
        previous = value
    return pairs
"""
QUADRATIC = """\
def count_equal(values):
    pairs = 0
    for i in range(len(values)):
        for j in range(i):
            pairs += values[i] == values[j]
    return pairs
"""
ADD_UP = "print(sum(map(int, open(0).read().split())))\n"

_COUNT_EQUAL = {
    "problem.toml": """
        id = "count-equal"
        version = 1
        title = "Count equal pairs"
        difficulty = "easy"
        topics = ["hashing"]
        released = 2026-11-21
        kind = "function"
        entry_point = "count_equal"
        signature = "def count_equal(values: list[int]) -> int"
        size = ["n"]
        wrong = []
        [levels]
        sizes = [[5], [30], [120], [480]]
        cases = [2, 2, 1, 1]
        [[solution]]
        file = "linear.py"
        time = "n"
        space = "n"
        tier = 1
        """,
    "statement.md": "Count the pairs of equal values.\n\n>>> count_equal([1, 2, 1])\n1\n",
    "inputs.py": """
def generate(rng, level, sizes, case):
    return ([rng.randrange(sizes["n"]) for _ in range(sizes["n"])],)

def contract(values):
    assert type(values) is list

def edge_cases():
    yield ([],)
""",
    "solutions/linear.py": LINEAR,
}
_ADD_UP = {
    "problem.toml": """
        id = "add-up"
        version = 1
        title = "Add up"
        difficulty = "easy"
        topics = ["sums"]
        released = 2026-11-21
        kind = "program"
        checker = "text"
        size = ["n"]
        wrong = []
        [levels]
        sizes = [[5], [100], [1000]]
        hardness = [0, 1, 1]
        cases = [2, 1, 1]
        [[solution]]
        file = "best.py"
        time = "n"
        space = "n"
        tier = 1
        """,
    "statement.md": "Add the numbers up.\n",
    "inputs.py": """
def generate(rng, level, sizes, case):
    return " ".join(str(rng.randrange(1000)) for _ in range(sizes["n"])) + "\\n"

def contract(text):
    assert text.endswith("\\n")

def edge_cases():
    yield "0\\n"
""",
    "solutions/best.py": ADD_UP,
}
_NO_ANSWER = _COUNT_EQUAL | {
    "problem.toml": _COUNT_EQUAL["problem.toml"].replace("count-equal", "no-answer"),
    "solutions/linear.py": LINEAR.replace("    seen = {}", "    seen = {} if len(values) < 100 else None"),
}
_FOLDERS = {"count-equal": _COUNT_EQUAL, "add-up": _ADD_UP, "no-answer": _NO_ANSWER}

# What candidates do, with the verdict that each must get.
_DEEP = "    if len(values) > 100:\n        return count_equal(values)\n" + LINEAR.partition("\n")[2]
_BUSY = LINEAR.replace("seen = {}", "seen = {}\n    for _ in range(200_000 if len(values) < 10 else 0): pass")
CANDIDATES = {
    "reference": Candidate("count-equal", LINEAR, Verdict.ACCEPTED),
    "sorted": Candidate("count-equal", SORTED, Verdict.ACCEPTED),
    "wasteful": Candidate(
        "count-equal", LINEAR.replace("seen = {}", "seen = {}\n    sum(v for v in values)"), Verdict.ACCEPTED
    ),
    "quadratic": Candidate("count-equal", QUADRATIC, Verdict.BUDGET_EXCEEDED),
    "off by one": Candidate(
        "count-equal", LINEAR.replace("return pairs", "return pairs + (pairs > 40)"), Verdict.WRONG_ANSWER
    ),
    "crash": Candidate("count-equal", LINEAR.replace("values:", "values[1:] + [values[0]]:"), Verdict.RUNTIME_ERROR),
    "no program": Candidate("count-equal", "def count_equal(values:\n", Verdict.COMPILE_ERROR),
    "empty": Candidate("count-equal", "", Verdict.RUNTIME_ERROR),
    "recursion": Candidate(
        "count-equal",
        "import sys\nsys.setrecursionlimit(99)\ndef count_equal(values):\n" + _DEEP,
        Verdict.RECURSION_LIMIT,
    ),
    "memory": Candidate(
        "count-equal",
        LINEAR.replace("seen = {}", "seen = {}\n    len(values) > 100 and bytearray(3 << 29)"),
        Verdict.MEMORY_LIMIT,
    ),
    "sum": Candidate("add-up", ADD_UP, Verdict.ACCEPTED),
    "trailing blanks": Candidate("add-up", ADD_UP.replace(")\n", ", end='  \\n\\n')\n"), Verdict.ACCEPTED),
    "flood": Candidate("add-up", "print('7' * 10_000_000)\n", Verdict.OUTPUT_LIMIT),
    "debug print": Candidate("add-up", "print('hello')\n" + ADD_UP, Verdict.WRONG_ANSWER),
    **{f"busy {n}": Candidate("count-equal", f"# {n}\n" + _BUSY, Verdict.ACCEPTED) for n in range(BUSY_CANDIDATES)},
}


@dataclass(frozen=True)
class CommandLine:
    """`python -m instret` with a cache of its own."""

    cache: Path

    def start(self, *arguments: object, directory: Path | None = None, **environment: str) -> "subprocess.Popen[str]":
        """Start it, and come back at once."""
        return subprocess.Popen(
            [sys.executable, "-m", "instret", *map(str, arguments)],
            env=os.environ | {"INSTRET_CACHE": str(self.cache)} | environment,
            cwd=directory,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            errors="replace",
            # A test run in the background ignores Ctrl-C, and so would its children.
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
        )

    def run(
        self, *arguments: object, directory: Path | None = None, **environment: str
    ) -> "subprocess.CompletedProcess[str]":
        """Start it, and wait until it is done; a traceback is never an answer."""
        process = self.start(*arguments, directory=directory, **environment)
        output, errors = process.communicate()
        assert "Traceback" not in errors, errors
        return subprocess.CompletedProcess(process.args, process.returncode, output, errors)


@pytest.fixture(scope="session")
def candidates() -> dict[str, Candidate]:
    return CANDIDATES


@pytest.fixture(scope="session")
def tiny_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    directory = tmp_path_factory.mktemp("problems") / "tiny"
    for name, files in _FOLDERS.items():
        for file, text in files.items():
            path = directory / name / file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    return directory


@pytest.fixture(scope="session")
def tiny(tiny_folder: Path) -> ProblemSet:
    return load_folder(tiny_folder)


@pytest.fixture(scope="session")
def make_samples() -> Callable[..., list[Sample]]:
    """Samples of candidates by name; all of them when none is named."""

    def make(*names: str) -> list[Sample]:
        numbers: Counter[str] = Counter()
        samples = []
        for candidate in (CANDIDATES[name] for name in names or CANDIDATES):
            number = numbers[candidate.task_id]
            numbers[candidate.task_id] += 1
            samples.append(Sample(task_id=candidate.task_id, sample=number, form="solution", code=candidate.code))
        return samples

    return make


@pytest.fixture
def samples_file(tmp_path: Path, make_samples: Callable[..., list[Sample]]) -> Callable[..., Path]:
    """The same as a file for the command line."""

    def write(*names: str) -> Path:
        path = tmp_path / "samples.jsonl"
        records = [{"task_id": sample.task_id, "solution": sample.code} for sample in make_samples(*names)]
        path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
        return path

    return write


@pytest.fixture(scope="session")
def cold_command(tmp_path_factory: pytest.TempPathFactory) -> Callable[[], CommandLine]:
    """Makes command lines whose cache holds the compiled engine and nothing else."""
    artefact.ensure_compiled()
    compiled = artefact.cache_directory() / "engine"

    def make() -> CommandLine:
        cache = tmp_path_factory.mktemp("cache")
        (cache / "engine").symlink_to(compiled.resolve())
        return CommandLine(cache)

    return make


@pytest.fixture(scope="session")
def command(cold_command: Callable[[], CommandLine]) -> CommandLine:
    """A command line for tests that do not care what is in the cache."""
    return cold_command()


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    if CHROMIUM is None:
        message = "Chromium is not on the PATH: apt-get install chromium"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-background-networking", "--no-first-run"]
        )
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def contrasts_of() -> Callable[[Any], list[tuple[str, float]]]:
    """Every text that a page shows, with its contrast to the ground below."""
    return lambda page: page.evaluate(CONTRASTS)


@pytest.fixture
def refused(command: CommandLine) -> Callable[..., str]:
    """Runs a command that has to end as wrong usage with one line, and gives that line."""

    def refuse(*arguments: object) -> str:
        done = command.run(*arguments)
        assert done.returncode == 2, done.stderr
        assert done.stdout == ""
        return done.stderr.splitlines()[-1]

    return refuse


@pytest.fixture(scope="session")
def cheaper() -> Callable[[Path], bytes]:
    """A bundle whose first execution is said to be cheaper than it was, and everything else made to fit."""

    def forge(honest: Path) -> bytes:
        submission = open_submission(honest)
        first, *others = submission.results
        results = [msgspec.structs.replace(first, instructions=first.instructions - 1), *others]
        bundle = seal(
            Card(model="a forger"),
            canonical(submission.run),
            submission.bundle.files["samples.jsonl"],
            b"".join(canonical(result) + b"\n" for result in results),
            canonical(score_run(submission.run, submission.samples, results)) + b"\n",
            instret="0.1.0",
            problem_set_digest=submission.bundle.manifest.problem_set_digest,
        )
        return pack(bundle)

    return forge


@pytest.fixture(scope="session")
def calm_run(
    tiny: ProblemSet,
    make_samples: Callable[..., list[Sample]],
    engine: WasmEngine,
    tmp_path_factory: pytest.TempPathFactory,
) -> Path:
    """All candidates evaluated one after the other from an empty cache: what every other way must come to."""
    out = tmp_path_factory.mktemp("calm") / "run"
    cache = Cache(tmp_path_factory.mktemp("cache"))
    Evaluation(tiny, make_samples(), engine, cache, Settings(jobs=1)).run(out)
    cache.close()
    return out


@pytest.fixture
def disk_with_room_for() -> Callable[[int], contextlib.AbstractContextManager[None]]:
    """No file can grow beyond `size` bytes in it: writing fails as on a full disk, also in the middle of a line."""

    @contextlib.contextmanager
    def limited(size: int) -> Iterator[None]:
        before = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
        try:
            yield
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, before)

    return limited
