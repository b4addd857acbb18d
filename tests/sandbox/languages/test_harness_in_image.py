"""Functions in all languages, compiled and run in the sandbox image by a real Docker engine (DOCKER_HOST says which).

One container per language; what is in a folder of programs is compiled and run there by one command.
"""

import importlib.resources
import json
import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any

import docker
import pytest
from docker.models.containers import Container

from instret.sandbox import encode
from instret.sandbox.docker import image
from instret.sandbox.languages import (
    LANGUAGES,
    Language,
    Parameter,
    Signature,
    Type,
    assemble,
    assemble_program,
    parse_signature,
    starter,
    wire,
)

SECCOMP = importlib.resources.files("instret.sandbox.docker").joinpath("seccomp.json").read_text("utf-8")
CANDIDATE = "65533:65533"
# Compiles what is in its working directory, then runs it on each input; says how every step ended.
DRIVER = """
import json, subprocess, sys
job = json.load(open("job.json"))
def step(argv, stdin):
    done = subprocess.run(argv, stdin=stdin, capture_output=True, text=True, errors="replace")
    return [done.returncode, done.stdout, done.stderr]
steps = [step(job["compile"] or ["true"], subprocess.DEVNULL)]
if steps[0][0] == 0:
    for index in range(job["inputs"]):
        steps.append(step(job["run"] + job["arguments"], open(f"input{index}", "rb")))
        if job["arguments"] and steps[-1][0] == 0:
            open(f"answer{index}", "wb").write(open("/tmp/answer", "rb").read())
print(json.dumps(steps))
"""


@dataclass(frozen=True)
class Outcome:
    """How compiling and the runs ended, as (exit code, stdout, stderr), and the answer files."""

    compiled: tuple[int, str, str]
    runs: list[tuple[int, str, str]]
    answers: list[bytes] = field(default_factory=list)

    @property
    def messages(self) -> str:
        return "\n".join(error for _, _, error in [self.compiled, *self.runs])


Execute = Callable[..., Outcome]


@pytest.fixture(scope="module", params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> Language:
    return LANGUAGES[request.param]


@pytest.fixture(scope="module")
def execute(language: Language, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Execute]:
    """A container of the image with a folder in common; compiles and runs files on inputs."""
    folder: Path = tmp_path_factory.mktemp(language.name)
    folder.chmod(0o777)
    client = docker.from_env()
    container: Container = client.containers.run(
        image.require(client),
        ["sleep", "infinity"],
        detach=True,
        init=True,
        network_mode="none",
        read_only=True,
        tmpfs={"/tmp": "exec,size=512m"},
        user=CANDIDATE,
        security_opt=["no-new-privileges", f"seccomp={SECCOMP}"],
        cap_drop=["ALL"],
        volumes={str(folder): {"bind": "/programs", "mode": "rw"}},
    )
    numbers = count()

    def run(files: dict[str, str], inputs: list[bytes], arguments: tuple[str, ...] = ("/tmp/answer",)) -> Outcome:
        place = folder / str(next(numbers))
        place.mkdir()
        place.chmod(0o777)
        job = {"compile": language.compile, "run": language.run, "inputs": len(inputs), "arguments": arguments}
        for name, text in {**files, "job.json": json.dumps(job)}.items():
            (place / name).write_text(text, "utf-8")
        for index, payload in enumerate(inputs):
            (place / f"input{index}").write_bytes(payload)
        done = container.exec_run(["python3", "-c", DRIVER], workdir=f"/programs/{place.name}", demux=True)
        assert done.exit_code == 0, done.output
        compiled, *runs = (tuple(step) for step in json.loads(done.output[0]))
        found = [place / f"answer{index}" for index in range(len(inputs))]
        return Outcome(compiled, runs, [file.read_bytes() for file in found if file.exists()])

    yield run
    container.remove(force=True)
    client.close()


def completed(language: Language, signature: Signature, statement: str) -> str:
    """The starter with a statement in its empty line."""
    lines = starter(language, signature).split("\n")
    empty = max(index for index, line in enumerate(lines) if line.isspace())
    lines[empty] += statement
    return "\n".join(lines)


def returning(language: Language, signature: Signature, name: str) -> str:
    """The starter, completed with the return of one parameter."""
    kind = next(parameter.type for parameter in signature.parameters if parameter.name == name)
    if language.name != "c":
        return completed(language, signature, return_of(language, name))
    suffixes = ["_item" * level + ("_sizes" if level else "_size") for level in range(kind.depth)]
    lines = [f"*result{suffix} = {'(void *)' * ('item' in suffix)}{name}{suffix};" for suffix in suffixes]
    pointer = kind.depth or kind.scalar == "str"
    return completed(language, signature, " ".join([*lines, f"return {'(void *)' * bool(pointer)}{name};"]))


def return_of(language: Language, expression: str) -> str:
    forms = {"ruby": "{}", "rust": "{}", "python": "return {}", "go": "return {}"}
    return forms.get(language.name, "return {};").format(expression)


def examples(language: Language) -> dict[str, list[Any]]:
    least, largest = language.integers or (-(10**50), 10**50)
    return {
        "int": [0, 1, -1, 255, 2**31, 2**32, -(2**31) - 1, -(2**32), least, largest],
        "float": [0.0, -0.0, 0.1, -1.5e300, 5e-324, math.inf, -math.inf, math.nan],
        "bool": [True, False, True, True],
        "str": ["", "a", "ünïcödé", "日本語 😀", "8 bytes!", "\ufeffmark", "two\r\nlines\n", "x" * 1000],
    }


@pytest.mark.parametrize("scalar", ["int", "float", "bool", "str"])
def test_what_is_returned_is_what_was_given(language: Language, execute: Execute, scalar: Any) -> None:
    items = examples(language)[scalar]
    values: dict[int, list[Any]] = {
        0: [items[-1], items[1]],
        1: [[], items, items[:1]],
        2: [[], [[], items, [], items[2:4]]],
    }
    if scalar == "int":
        values[3] = [[[[]], [items, []], [], [items[:2], items[3:]]]]
        values[1].append(list(range(-50_000, 50_000)))
    for depth, given in values.items():
        kind = Type(scalar, depth)
        signature = Signature("same_value", (Parameter("value", kind),), kind)
        inputs = [wire.arguments(language, signature, encode((value,))) for value in given]
        outcome = execute(assemble(language, returning(language, signature, "value"), signature), inputs)
        assert not outcome.messages.strip()
        answers = [wire.answer(language, signature, raw) for raw in outcome.answers]
        assert answers == [encode(value) for value in given]


def test_many_parameters_arrive_in_order(language: Language, execute: Execute) -> None:
    signature = parse_signature(
        "def best_fit(count: int, grid: list[list[int]], words: list[str], ratio: float, flag: bool) -> list[str]"
    )
    arguments = (-7, [[1, 2], []], ["first", "", "dritter Läufer"], 0.5, True)
    given = wire.arguments(language, signature, encode(arguments))
    outcome = execute(assemble(language, returning(language, signature, "words"), signature), [given])
    assert [wire.answer(language, signature, raw) for raw in outcome.answers] == [encode(arguments[2])]


def test_no_parameters_and_words_of_the_language_are_fine(language: Language, execute: Execute) -> None:
    reserved = "def default(double: int, end: int, function: int, type: int, match: int, std: int) -> int"
    for text in ("def nothing() -> int", reserved):
        signature = parse_signature(text)
        given = wire.arguments(language, signature, encode((1,) * len(signature.parameters)))
        outcome = execute(
            assemble(language, completed(language, signature, return_of(language, "3")), signature), [given]
        )
        answers = [wire.answer(language, signature, raw) for raw in outcome.answers]
        assert answers == [encode(3)], outcome.messages


FAULTY_THIRD_LINE = {
    "python": "def f(a):\n    b = a\n    return b +\n",
    "c": "long long f(long long a) {\n    long long b = a;\n    return b +;\n}\n",
    "cpp": "long long f(long long a) {\n    long long b = a;\n    return b +;\n}\n",
    "java": "class Solution {\n    static long f(long a) {\n        return a +;\n    }\n}\n",
    "javascript": "function f(a) {\n  const b = a;\n  return b +;\n}\n",
    "go": "package main\n\nfunc f(a int64) int64 { return a + }\n",
    "ruby": "def f(a)\n  b = a\n  return b + )\nend\n",
    "rust": "pub fn f(a: i64) -> i64 {\n    let b = a;\n    b + ;\n}\n",
}


def test_messages_tell_the_candidates_own_line(language: Language, execute: Execute) -> None:
    signature = parse_signature("def f(a: int) -> int")
    given = wire.arguments(language, signature, encode((1,)))
    outcome = execute(assemble(language, FAULTY_THIRD_LINE[language.name], signature), [given])
    line = '", line 3' if language.name == "python" else ":3"
    assert f"{language.candidate_name}{line}" in outcome.messages
    assert not outcome.answers
    failed = outcome.compiled if language.compile else outcome.runs[0]
    assert failed[0] != 0


NOT_AN_INTEGER = {
    "c": ["(struct { int a; }){7}"],
    "cpp": ["std::string()"],
    "java": ["7.0"],
    "go": ["7.5"],
    "rust": ["7.0"],
    "python": ["object()", "[1].append", "range(3)"],
    "javascript": ["'7'", "1.5", "2 ** 53", "null", "undefined", "7n", "NaN", "[7]"],
    "ruby": ["'7'", "1.0", "2**63", "-2**63 - 1", "2**64", "nil", "[7]", "true"],
}


def test_an_answer_of_the_wrong_type_is_a_failure(language: Language, execute: Execute) -> None:
    signature = parse_signature("def f() -> int")
    for expression in NOT_AN_INTEGER[language.name]:
        source = completed(language, signature, return_of(language, expression))
        outcome = execute(assemble(language, source, signature), [wire.arguments(language, signature, encode(()))])
        assert not outcome.answers, expression
        assert any(code != 0 for code, _, _ in [outcome.compiled, *outcome.runs])
        assert outcome.messages.strip()


PRINTS = {
    "python": "print('seen'); ",
    "c": 'int puts(const char *); puts("seen"); ',
    "cpp": 'std::puts("seen"); ',
    "java": 'System.out.println("seen"); ',
    "javascript": "console.log('seen'); ",
    "go": 'os.Stdout.WriteString("seen"); ',
    "ruby": "puts 'seen'; ",
    "rust": 'println!("seen"); ',
}


def test_stdout_is_the_candidates_own(language: Language, execute: Execute) -> None:
    signature = parse_signature("def f(a: int) -> int")
    source = completed(language, signature, PRINTS[language.name] + return_of(language, "a"))
    if language.name == "go":
        source = source.replace("package main", 'package main; import "os"')
    outcome = execute(assemble(language, source, signature), [wire.arguments(language, signature, encode((41,)))])
    assert [wire.answer(language, signature, raw) for raw in outcome.answers] == [encode(41)], outcome.messages
    assert outcome.runs[0][1].strip() == "seen"


PROGRAMS = {
    "python": "print(sum(map(int, input().split())))",
    "c": '#include <math.h>\n#include <stdio.h>\nint main(void) { double a, b; scanf("%lf %lf", &a, &b);'
    ' printf("%.0f\\n", fmod(a + b, 1e9)); }',
    "cpp": "#include <iostream>\nint main() { long long a, b; std::cin >> a >> b; std::cout << a + b; }",
    "java": "import java.util.Scanner;\npublic class Main { public static void main(String[] arguments) {"
    " var in = new Scanner(System.in); System.out.println(in.nextLong() + in.nextLong()); } }",
    "javascript": 'const [a, b] = require("fs").readFileSync(0, "utf8").split(" ").map(Number); console.log(a + b);',
    "go": 'package main\n\nimport "fmt"\n\nfunc main() {\n\tvar a, b int64\n\tfmt.Scan(&a, &b)\n'
    "\tfmt.Println(a + b)\n}\n",
    "ruby": "puts gets.split.sum(&:to_i)",
    "rust": "fn main() { let mut line = String::new(); std::io::stdin().read_line(&mut line).unwrap();"
    ' println!("{}", line.split_whitespace().map(|n| n.parse::<i64>().unwrap()).sum::<i64>()); }',
}


def test_a_program_reads_stdin_and_writes_stdout(language: Language, execute: Execute) -> None:
    outcome = execute(assemble_program(language, PROGRAMS[language.name]), [b"40 2\n", b"-5 5\n"], arguments=())
    assert [output.strip() for _, output, _ in outcome.runs] == ["42", "0"], outcome.messages
