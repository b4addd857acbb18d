"""How repeatable the docker engine's counts are, and whether two meters that know nothing of each other agree.

    python benchmarks/docker_counts.py [--languages c,ruby] [--executions 20] [--jit-executions 20] [--no-callgrind]

Every program is executed in two containers by turns, under the qemu meter: counts have to be identical where nothing
is compiled at run time and no runtime has threads. Then once under callgrind. Each meter subtracts its own empty
program, so what is compared is the work beyond a runtime's start and end.

Both meters show a program the same processor and leave its stack where it is. What still differs in Rust are about
2,200 instructions, all of them the runtime's reading of /proc/self/maps (glibc's pthread_getattr_np: half in
__vfscanf_internal, a quarter in strtoul, the rest in getdelim, sscanf and memchr): valgrind's own memory is listed
there, in one line more or less from program to program. In programs of 200,000 instructions and less that is over 1 %.
"""

import argparse
import os
import statistics
import sys
from collections.abc import Iterator

import msgspec
from docker_programs import PROGRAMS, SIGNATURE

from instret import suites
from instret.problems import CATALOG, load_folder
from instret.sandbox import Execution, InfrastructureError, Input, Limits, Program, Session, decode, encode
from instret.sandbox.docker.engine import DockerEngine
from instret.sandbox.languages import LANGUAGES, Language
from instret.sandbox.wasm.engine import WasmEngine

FROM_CATALOG = ("canteen-badges", "storm-fronts", "tape-channels")
# Compiled programs finish the inputs that occupy interpreters before their own start and end are out of sight.
CATALOG_LEVEL, COMPILED_LEVEL = 1, 3
COMPILED = ("c", "cpp", "rust")
CONTAINERS = 2
AGREEMENT = 0.01


class Work(msgspec.Struct, frozen=True):
    """One program in one language with its input and, when it is known, the answer."""

    name: str
    program: Program
    payload: bytes
    answer: object = None


def answer_of(program: Program, execution: Execution) -> object:
    return execution.output.split() if program.kind == "program" else decode(execution.output)


def own(languages: list[str]) -> Iterator[Work]:
    """The programs of docker_programs; all languages have to agree on the answer, which is Python's."""
    for kind, (n, sources) in PROGRAMS.items():
        scope: dict = {}
        exec(compile(sources["python"], kind, "exec"), scope)
        for language in languages:
            program = Program(source=sources[language], entry_point="solve", signature=SIGNATURE, language=language)
            yield Work(kind, program, encode((n,)), scope["solve"](n))


def from_catalog(languages: list[str]) -> Iterator[Work]:
    """First solution in each language of some problems, on the last input of a level."""
    session = WasmEngine().start()
    problems = load_folder(CATALOG).problems
    for task in FROM_CATALOG:
        problem = problems[task]
        reference = suites.reference_program(problem)
        payloads = {level: suites.generate(problem, level, session)[-1] for level in (CATALOG_LEVEL, COMPILED_LEVEL)}
        answers = {
            level: answer_of(reference, session.run(reference, Input.of(payload), Limits()))
            for level, payload in payloads.items()
        }
        for language in languages:
            level = COMPILED_LEVEL if language in COMPILED else CATALOG_LEVEL
            solution = next((each for each in problem.solutions if each.language == language), None)
            if solution:
                program = suites.candidate_program(problem, problem.source(solution.source), language)
                yield Work(task, program, payloads[level], answers[level])
    session.close()


def execute(session: Session, work: Work) -> Execution:
    done = session.run(work.program, Input.of(work.payload), Limits())
    if done.failure:
        raise InfrastructureError(f"{done.failure}: {done.message}")
    answer = answer_of(work.program, done)
    if answer != work.answer:
        raise SystemExit(f"{work.program.language} {work.name}: {answer!r} instead of {work.answer!r}")
    return done


def show_repeats(engine: DockerEngine, works: list[Work], plain: int, jit: int) -> dict[str, list[int]]:
    """Counts of every program, by "language name"; the containers take turns."""
    print(f"\n{'language':<11} {'program':<22} {'least':>14} {'most':>14} {'spread':>9} {'different':>12}")
    sessions = [engine.start() for _ in range(CONTAINERS)]
    counts: dict[str, list[int]] = {}
    for work in works:
        language = LANGUAGES[work.program.language]
        times = jit if language.jit else plain
        found = [execute(sessions[turn % CONTAINERS], work).cost.instructions for turn in range(times)]
        counts[f"{language.name} {work.name}"] = found
        spread = (max(found) - min(found)) / statistics.median(found)
        print(
            f"{language.name:<11} {work.name:<22} {min(found):>14,} {max(found):>14,} {spread:>9.3%} "
            f"{len(set(found)):>5} of {len(found):>3}{'   VARIES' if varies(language, found) else ''}",
            flush=True,
        )
    for session in sessions:
        session.close()
    return counts


def varies(language: Language, counts: list[int]) -> bool:
    """Whether counts differ that must not."""
    return len(set(counts)) > 1 and not (language.jit or language.threads)


def show_agreement(engine: DockerEngine, works: list[Work], counts: dict[str, list[int]]) -> None:
    session = engine.start()
    off = 0
    broken: set[str] = set()
    print(f"\n{'language':<11} {'program':<22} {'qemu':>14} {'callgrind':>14} {'difference':>12} {'ratio':>8}")
    for work in works:
        language = work.program.language
        if language in broken:
            continue
        try:
            other = execute(session, work).cost.instructions
        except InfrastructureError as error:
            broken.add(language)
            print(f"{language:<11} callgrind does not execute it: {str(error)[:90]}")
            continue
        one = statistics.median(counts[f"{language} {work.name}"])
        apart = abs(one / other - 1) > AGREEMENT
        off += apart
        print(
            f"{language:<11} {work.name:<22} {one:>14,.0f} {other:>14,} {one - other:>12,.0f} {one / other:>8.4f}"
            f"{'   off' if apart else ''}",
            flush=True,
        )
    session.close()
    print(f"{off} programs apart by more than {AGREEMENT:.0%}")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--languages", default=",".join(LANGUAGES))
    parser.add_argument("--executions", type=int, default=20)
    parser.add_argument("--jit-executions", type=int, default=20)
    parser.add_argument("--no-callgrind", action="store_true")
    arguments = parser.parse_args()
    languages = arguments.languages.split(",")
    works = sorted([*own(languages), *from_catalog(languages)], key=lambda work: languages.index(work.program.language))
    print("load average before: {:.2f} {:.2f} {:.2f}".format(*os.getloadavg()))
    engine = DockerEngine("qemu")
    print(engine.fingerprint)
    counts = show_repeats(engine, works, arguments.executions, arguments.jit_executions)
    if not arguments.no_callgrind:
        try:
            show_agreement(DockerEngine("callgrind"), works, counts)
        except InfrastructureError as error:
            print(f"\nno agreement shown: {error}")
    print("load average after: {:.2f} {:.2f} {:.2f}".format(*os.getloadavg()))
    sys.exit(any(varies(LANGUAGES[name.split()[0]], found) for name, found in counts.items()))


if __name__ == "__main__":
    main()
