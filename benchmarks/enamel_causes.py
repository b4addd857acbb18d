"""Why single scores on ENAMEL differ from `enam`'s: the same programs on the same inputs, timed natively, step by step.

    python benchmarks/enamel_causes.py enamel.csv humanevalplus-canonical.json --peer PREFIX
        [--interpreter PATH]... [--again N] [--instructions]

PREFIX is what `enamel_cold.py --peer PREFIX` left behind. For every problem whose score differs by more than 0.2 the
sample and the reference are timed in turn (CPU time, least of many repeats, fresh processes) under this interpreter
and under every other that is named; one of the guest's version separates interpreter from counting. Between our score
and theirs lies one score a step, each with one thing changed; the steps add up to the difference:

    ours      fuel of the guest: module body, call and encoding of the answer
    fuel      fuel of the call alone, which is what enam times; exact
    call      seconds instead of fuel, under the guest's version
    no gc     with the garbage collector off, as enam has it
    here      under this interpreter, as enam
    again     enam itself, median of N new runs (--again): wall clock, six cold repeats
    enam      enam's recorded run

Where fuel and time disagree by 0.1, --instructions also gives `counted`: the score from native instructions of the
call, by valgrind's cachegrind. Near `call`, the guest's instructions differ from native ones; near `fuel`, instructions
differ from time.
"""

import argparse
import itertools
import json
import statistics
import sys
import tempfile
from pathlib import Path
from typing import Any

import numpy as np
from enamel_agreement import HARDNESS, NOTABLE
from enamel_native import LEVELS, MODES, Again, Task, Timed, ask_enam, counted, fuel_of_calls, timed

from instret import suites
from instret.cases import load_input
from instret.evaluate import Evaluation, Settings
from instret.problems import load_enamel
from instret.records import Result, read_records
from instret.samples import load_samples
from instret.sandbox import Cache
from instret.sandbox.wasm.artefact import cache_directory
from instret.sandbox.wasm.engine import WasmEngine

GUEST_VERSION = "3.14"
CLOSE = 0.1
RULE = f"""Rule. d1 = |here - enam|, d2 = |here - ours|.
  d1 < {CLOSE} <= d2: timing natively gives enam's score, so our side explains it: the largest of our steps names it.
  d2 < {CLOSE} <= d1: timing natively gives our score, so enam's timing is off: the largest of its steps names it.
  else both: the largest step of all names it.
Only steps that go the way of the whole difference can name it; all of {CLOSE} or more are listed, largest first."""
CAUSE_BY_STEP = {
    "fuel": "we also charge module body and encoding",
    "call": "fuel weighs differently from time",
    "no gc": "garbage collector on here, off there",
    "here": "interpreter (version, build)",
    "again": "enam's way of timing",
    "enam": "luck of enam's one run",
}


def collect(arguments: argparse.Namespace) -> tuple[list[Task], dict[int, str], set[int]]:
    """Evaluate with our engine.

    Returns:
        The problems to explain, our failures with their reasons, and enam's failures, by index.
    """
    problems = load_enamel(arguments.csv)
    engine, cache = WasmEngine(), Cache(cache_directory())
    samples = load_samples(arguments.samples, problems).samples
    with tempfile.TemporaryDirectory() as out:
        scores = Evaluation(problems, samples, engine, cache, Settings(jobs=2, warn=print)).run(Path(out))
        results = read_records(Path(out) / "results.jsonl", Result)
    codes = {sample.task_id: sample.code for sample in samples}
    effs, passes, elapsed = (
        json.loads(Path(f"{arguments.peer}~{name}.json").read_text()) for name in ("effs", "passes", "elapsed")
    )
    tasks, failures = [], {}
    for found in scores.by_sample:
        index, problem = problems.ids_by_index.index(found.task_id), problems.problems[found.task_id]
        if not found.passed:
            failures[index] = f"{found.verdict}: {found.message}"
        enam = float(np.average(effs[str(index)][0], weights=HARDNESS))
        if abs(found.efficiency_unclipped - enam) <= NOTABLE:
            continue
        suite = suites.known(problem, cache, engine.fingerprint)
        assert suite is not None
        cases = [[case for case in suite.cases if case.level == level] for level in LEVELS]
        mine = [[r for r in results if r.task_id == found.task_id and r.level == level] for level in LEVELS]
        sources = {
            "empty": f"def {problem.entry_point}(*_): return None\n",
            "reference": problem.source(problem.reference.source),
            "sample": problem.source(codes[found.task_id]),
        }
        tasks.append(
            Task(
                index,
                problem,
                sources,
                [[load_input(cache, case.input_digest).load() for case in level] for level in cases],
                [max(range(len(level)), key=lambda at: level[at].reference_instructions) for level in cases],
                suite.budget,
                found.efficiency_unclipped,
                enam,
                [max(r.instructions for r in m) / max(r.reference_instructions for r in m) for m in mine if m],
                [1e6 * max(level, default=np.nan) for level in elapsed[str(index)][0][1:]],
            )
        )
    return tasks, failures, {int(index) for index, passed in passes.items() if not all(passed)}


def verdict(steps: dict[str, float], here: float, ours: float, enam: float) -> str:
    """Apply RULE."""
    near_enam, near_ours = abs(here - enam) < CLOSE, abs(here - ours) < CLOSE
    side = "our side" if near_enam and not near_ours else "enam's side" if near_ours and not near_enam else "both"
    their = {"again", "enam"}
    whole = enam - ours
    candidates = {
        name: step * np.sign(whole)
        for name, step in steps.items()
        if side == "both" or (name in their) == (side == "enam's side")
    }
    named = sorted((name for name in candidates if candidates[name] >= CLOSE), key=lambda name: -candidates[name])
    named = named or [max(candidates, key=lambda name: candidates[name])]
    return f"{side}: " + "; ".join(f"{CAUSE_BY_STEP[name]} {steps[name]:+.2f}" for name in named)


def numbers(values: Any) -> str:
    return " ".join("   -" if np.isnan(value) else f"{value:4.2f}" for value in values)


def guest_of(by_interpreter: list[Timed]) -> Timed:
    """What stands for the guest's interpreter: one of its version, or else the last."""
    return next((made for made in by_interpreter if made.version.startswith(GUEST_VERSION)), by_interpreter[-1])


def explain(
    task: Task, fuel: tuple[float, list[float]], by_interpreter: list[Timed], again: Again, count: float | None
) -> None:
    here = by_interpreter[0]
    guest = guest_of(by_interpreter)
    chain = {
        "ours": task.ours,
        "fuel": fuel[0],
        **{mode: guest.scores[mode] for mode in MODES},
        "here": here.scores["no gc"],
    }
    if again.scores[task.index]:
        chain["again"] = statistics.median(again.scores[task.index])
    chain["enam"] = task.enam
    names = list(chain)
    steps = {after: chain[after] - chain[before] for before, after in itertools.pairwise(names)}
    print(f"\n{task.problem.id}  {task.problem.entry_point}")
    print("  scores   " + "  ".join(f"{name} {value:.3f}" for name, value in chain.items()))
    if count is not None:
        print(f"  counted  {count:.3f} from native instructions of {guest.version}")
    low, high = here.ranges["no gc"]
    spread = f"  spread   here {low:.2f} to {high:.2f}"
    low, high = guest.ranges["call"]
    spread += f", call {low:.2f} to {high:.2f}"
    if runs := again.scores[task.index]:
        spread += f", again {min(runs):.2f} to {max(runs):.2f}; level inputs equal to enam's: {again.equal_inputs[task.index]}"
    print(spread)
    for other in by_interpreter:
        print(f"  {other.version:<8} " + "  ".join(f"{mode} {other.scores[mode]:.3f}" for mode in other.scores))
    print(
        f"  cost / reference by level: ours {numbers(task.fuel_ratios)};  fuel {numbers(fuel[1])};"
        f"  call {numbers(guest.ratios['call'])};  here {numbers(here.ratios['no gc'])}"
    )
    print(
        f"  us of the sample by level: here {' '.join(f'{us:.1f}' for us in here.sample_us)};"
        f"  enam {' '.join(f'{us:.1f}' for us in task.enam_us)}"
    )
    print("  cause    " + verdict(steps, chain["here"], task.ours, task.enam))


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("csv", type=Path)
    parser.add_argument("samples", type=Path)
    parser.add_argument("--peer", type=Path, metavar="PREFIX", required=True)
    parser.add_argument("--interpreter", action="append", default=[], metavar="PATH", help="time here too; repeatable")
    parser.add_argument("--again", type=int, default=0, metavar="N", help="run enam N more times on these problems")
    parser.add_argument("--instructions", action="store_true", help="count native instructions too (slow)")
    parser.add_argument("--processes", type=int, default=3, help="fresh processes an interpreter and problem")
    parser.add_argument(
        "--seconds", type=float, default=0.1, help="repeats an input take at least this long, or 200 times"
    )
    arguments = parser.parse_args()
    tasks, failures, theirs = collect(arguments)
    print(RULE)
    again = ask_enam(arguments, tasks, sorted(theirs | set(failures)))
    print(f"\nfailures: ours {len(failures)}, enam {len(theirs)}, both {len(theirs & set(failures))}")
    for index in sorted(theirs | set(failures)):
        print(
            f"  {index}: ours {failures.get(index, 'accepted')} | enam {again.words.get(index, index in theirs and 'failed')}"
        )
    interpreters = [sys.executable, *arguments.interpreter]
    # With another interpreter to stand for the guest's, this one only stands for enam's.
    modes_by_interpreter = [MODES[-1:] if arguments.interpreter else MODES, *(MODES for _ in arguments.interpreter)]
    session = WasmEngine().start()
    for task in tasks:
        fuel = fuel_of_calls(task, session)
        by_interpreter = [
            timed(task, path, modes, arguments.processes, arguments.seconds)
            for path, modes in zip(interpreters, modes_by_interpreter, strict=True)
        ]
        guest = by_interpreter.index(guest_of(by_interpreter))
        wanted = arguments.instructions and abs(by_interpreter[guest].scores["call"] - fuel[0]) >= CLOSE
        explain(task, fuel, by_interpreter, again, counted(task, interpreters[guest]) if wanted else None)
        sys.stdout.flush()
    session.close()


if __name__ == "__main__":
    main()
