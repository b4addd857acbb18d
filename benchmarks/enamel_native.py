"""Measurements for `enamel_causes.py`: a problem's programs natively, by fuel of the call alone, by `enam` again."""

import argparse
import json
import marshal
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from enamel_agreement import HARDNESS

from instret.problems import Problem
from instret.sandbox import Input, Limits, Program, Session
from instret.scoring import level_scores, sample_efficiency

LEVELS = (1, 2, 3)
MODES = ("call", "no gc")
CHILD = """
import gc, marshal, sys, time, types
sources, entry, levels, once_only, MODES, seconds, fewest, most = marshal.loads(sys.stdin.buffer.read())
clock = time.process_time_ns
gc.collect(); gc.freeze()

def once(name, mode, payload):
    code = compile(sources[name], name, "exec", dont_inherit=True)
    arguments = marshal.loads(payload)
    module = types.ModuleType("candidate")
    gc.collect()
    (gc.disable if mode == "no gc" else gc.enable)()
    exec(code, module.__dict__)
    function = module.__dict__[entry]
    start = clock()
    function(*arguments)
    spent = clock() - start
    gc.enable()
    return spent

def repeat(names, payload):
    spent = {(name, mode): [] for name in names for mode in MODES}
    begun = time.perf_counter()
    while len(spent[names[0], MODES[0]]) < fewest or (
        time.perf_counter() - begun < seconds and len(spent[names[0], MODES[0]]) < most
    ):
        for (name, mode), times in spent.items():
            times.append(once(name, mode, payload))
    return spent

if once_only:
    once(once_only, "call", levels[0][0])
else:
    largest = max(once("reference", "call", payload) for payloads in levels for payload in payloads)
    nothing = repeat(["empty"], marshal.dumps((), 2))
    made = []
    in_time = True
    for payloads in levels:
        names = ["sample", "reference"] if in_time else ["reference"]
        made.append([repeat(names, payload) for payload in payloads])
        # Well beyond the budget: it scores 0 from here on, and may take for ever.
        in_time = in_time and all(min(case["sample", MODES[0]]) < 2.5 * largest for case in made[-1])
    done = sys.version.split()[0], nothing, made
    sys.stdout.buffer.write(marshal.dumps(done, 2))
"""

PEER = """
import contextlib, io, json, marshal, sys
from enam import Evaluator
subset, failing = map(json.loads, sys.argv[3:5])
evaluator = Evaluator(problems=sys.argv[1], subset=subset + failing, n_tests=[8, 4, 4, 4], n_reps=6, hardness=[0.0, 3.0, 3.0, 4.0],
                      memory_giga=4.0, timeout_factor=2.0, tolerence_sec=0.01, seed=998244353)
words = io.StringIO()
with contextlib.redirect_stdout(words):
    evaluator.make_tests()
    evaluator.evaluate(json.load(open(sys.argv[2])), k=[1], save_name=sys.argv[5], verbose=True)
inputs = {i: [[marshal.dumps(tuple(test.input), 2) for test in tests] for _, tests in evaluator.tests[i][1:]] for i in subset}
sys.stdout.buffer.write(marshal.dumps((inputs, words.getvalue()), 2))
"""


# After a program, these make its fuel that of everything but the call, and of everything but the answer's encoding.
NO_CALL = "\n_f = {0}\ndef {0}(*a):\n    pass\n"
NO_ANSWER = "\n_f = {0}\ndef {0}(*a):\n    _f(*a)\n"


class Task(NamedTuple):
    """One problem to explain: the programs, the inputs by level, and what each side says."""

    index: int
    problem: Problem
    sources: dict[str, str]
    payloads: list[list[bytes]]
    slowest: list[int]
    budget: int
    ours: float
    enam: float
    fuel_ratios: list[float]
    enam_us: list[float]


class Timed(NamedTuple):
    """Scores under one interpreter: by mode, with their range over the processes, and cost ratios by level."""

    version: str
    scores: dict[str, float]
    ranges: dict[str, tuple[float, float]]
    ratios: dict[str, list[float]]
    sample_us: list[float]


class Again(NamedTuple):
    """New runs of enam: scores by problem, the level inputs equal to ours by problem, its words on failures."""

    scores: dict[int, list[float]]
    equal_inputs: dict[int, str]
    words: dict[int, str]


def score(sample: Any, reference: Any) -> float:
    """ENAMEL's formula on the largest cost of each level; nan for levels that were not reached."""
    budget = 2.0 * np.max(reference)
    levels = level_scores([0.0, *sample], [0.0, *reference], budget, clip=False)
    return float(sample_efficiency(levels, HARDNESS))


def child(
    interpreter: str, task: Task, payloads: Any, modes: Any, seconds: float, once_only: str = "", prefix: Any = ()
) -> Any:
    job = marshal.dumps((task.sources, task.problem.entry_point, payloads, once_only, modes, seconds, 4, 200), 2)
    environment = {**os.environ, "PYTHONHASHSEED": "0"}
    done = subprocess.run(
        [*prefix, interpreter, "-S", "-s", "-c", CHILD], input=job, capture_output=True, env=environment
    )
    if done.returncode:
        raise SystemExit(f"{interpreter}, {task.problem.id}: {done.stderr.decode()}")
    return done


def least(processes: list[Any], name: str, mode: str) -> Any:
    """Largest over a level's cases of the least time, in ns, less the empty program's; nan where it was not run."""
    nothing = min(min(nothing["empty", mode]) for _, nothing, _ in processes)
    levels = []
    for level in range(len(LEVELS)):
        cases = zip(*(made[level] for _, _, made in processes), strict=True)
        times = [[spent for case in same for spent in case.get((name, mode), ())] for same in cases]
        levels.append(max(min(spent) - nothing if spent else np.nan for spent in times))
    return np.maximum(levels, 1.0)


def timed(task: Task, interpreter: str, modes: tuple[str, ...], processes: int, seconds: float) -> Timed:
    done = [marshal.loads(child(interpreter, task, task.payloads, modes, seconds).stdout) for _ in range(processes)]
    scores, ranges, ratios = {}, {}, {}
    for mode in modes:
        sample, reference = (least(done, name, mode) for name in ("sample", "reference"))
        each = [score(*(least([process], name, mode) for name in ("sample", "reference"))) for process in done]
        scores[mode], ranges[mode], ratios[mode] = score(sample, reference), (min(each), max(each)), sample / reference
    return Timed(done[0][0], scores, ranges, ratios, list(least(done, "sample", "no gc") / 1e3))


def fuel_of_calls(task: Task, session: Session) -> tuple[float, list[float]]:
    """Score and cost ratios by level from the fuel of the calls alone, on each level's most expensive input."""

    def fuel(source: str, payload: bytes) -> float:
        done = session.run(
            Program(source=source, entry_point=task.problem.entry_point),
            Input.of(payload),
            Limits(instructions=2 * task.budget),
        )
        return np.nan if done.failure else done.cost.instructions

    costs: dict[str, list[float]] = {"sample": [], "reference": []}
    for level, case in enumerate(task.slowest):
        for name, values in costs.items():
            with_call, without = (
                fuel(task.sources[name] + tail.format(task.problem.entry_point), task.payloads[level][case])
                for tail in (NO_ANSWER, NO_CALL)
            )
            values.append(with_call - without)
    return score(costs["sample"], costs["reference"]), list(np.divide(costs["sample"], costs["reference"]))


def counted(task: Task, interpreter: str) -> float:
    """The score from native instructions, on the input of each level where the reference spends most fuel."""
    valgrind = ("valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null")

    def count(name: str, payload: bytes) -> int:
        words = child(interpreter, task, [[payload]], MODES, 0.0, name, (*valgrind, "--trace-children=yes")).stderr
        return int(re.findall(rb"I +refs: +([\d,]+)", words)[-1].replace(b",", b""))

    costs: dict[str, list[float]] = {"sample": [], "reference": []}
    for level, case in enumerate(task.slowest):
        nothing = count("empty", task.payloads[level][case])
        for name, values in costs.items():
            # A level that fuel never reached is far beyond the budget, and much to wait for.
            far = name == "sample" and level >= len(task.fuel_ratios)
            values.append(np.nan if far else max(count(name, task.payloads[level][case]) - nothing, 1))
    return score(costs["sample"], costs["reference"])


def ask_enam(arguments: argparse.Namespace, tasks: list[Task], failing: list[int]) -> Again:
    again = Again({task.index: [] for task in tasks}, {}, {})
    for _ in range(arguments.again):
        with tempfile.TemporaryDirectory() as scratch:
            lists = [json.dumps(part) for part in ([task.index for task in tasks], failing)]
            command = [
                sys.executable,
                "-c",
                PEER,
                str(arguments.csv),
                str(arguments.samples),
                *lists,
                f"{scratch}/again",
            ]
            inputs, words = marshal.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)
            effs = json.loads(Path(f"{scratch}/again~effs.json").read_text())
        for task in tasks:
            again.scores[task.index].append(float(np.average(effs[str(task.index)][0], weights=HARDNESS)))
            theirs, ours = ([made for level in side for made in level] for side in (inputs[task.index], task.payloads))
            equal = sum(a == b for a, b in zip(theirs, ours, strict=True))
            again.equal_inputs[task.index] = f"{equal}/{len(ours)}"
        for index, line in re.findall(r"^\[problem=(\d+), (.*)$", words, re.MULTILINE):
            again.words.setdefault(int(index), f"[{line}")
    return again
