"""What the docker engine adds to a program: processor time of a trivial execution, executions a second, the start of a
worker, and the build of a trivial program in each language.

python benchmarks/docker_throughput.py [--executions 400]

Processor time is the container's, by its control group, and this process's own; what the engine's daemons spend to
carry the bytes is told beside it. Run it on the machine that the containers run on.
"""

import argparse
import os
import re
import resource
import statistics
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from instret.sandbox import Execution, Input, Limits, Pool, Program, Session, encode
from instret.sandbox.docker.engine import DockerEngine
from instret.sandbox.languages import LANGUAGES, parse_signature, starter

SIGNATURE = "def successor(number: int) -> int"
TRIVIAL = Program(source="def successor(number):\n    return number + 1\n", entry_point="successor")
BODIES = {
    "python": "return number + 1",
    "c": "return number + 1;",
    "cpp": "return number + 1;",
    "java": "return number + 1;",
    "javascript": "return number + 1;",
    "go": "return number + 1",
    "ruby": "number + 1",
    "rust": "number + 1",
}
JOBS = 2
STARTS = 5
_TICKS_PER_S = os.sysconf("SC_CLK_TCK")


def trivial(language: str) -> Program:
    """The successor, written into the language's own starter."""
    empty = starter(LANGUAGES[language], parse_signature(SIGNATURE))
    source = re.sub(r"^[ \t]+$", lambda blank: blank[0] + BODIES[language], empty, flags=re.MULTILINE)
    return Program(source=source, entry_point="successor", signature=SIGNATURE, language=language)


def execute(session: Session, number: int, program: Program = TRIVIAL) -> Execution:
    done = session.run(program, Input.of(encode((number,))), Limits())
    if done.output != encode(number + 1):
        raise SystemExit(f"{program.language}: {done.failure}: {done.message}")
    return done


def container_cpu_s() -> Callable[[], float]:
    """A reader of all processor seconds of the youngest of our containers."""
    import docker

    client = docker.from_env()
    identity = client.containers.list(limit=1, filters={"label": "instret.sandbox"})[0].id
    groups = Path("/sys/fs/cgroup")
    files = [*groups.glob(f"cpuacct/**/*{identity}*/cpuacct.usage"), *groups.glob(f"**/*{identity}*/cpu.stat")]
    if not files:
        raise SystemExit(f"no control group of container {identity[:12]} under {groups}")

    def read() -> float:
        words = files[0].read_text().split()
        return int(words[0]) / 1e9 if files[0].name == "cpuacct.usage" else int(words[1]) / 1e6

    return read


def own_cpu_s() -> float:
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def daemons_cpu_s() -> float:
    """Processor seconds of all living processes of the Docker engine, whoever uses it, in hundredths."""
    return sum(_daemon_ticks()) / _TICKS_PER_S


def _daemon_ticks() -> Iterator[int]:
    for process in Path("/proc").glob("[0-9]*"):
        try:
            name, _, rest = (process / "stat").read_text().partition("(")[2].rpartition(")")
        except OSError:
            continue  # it ended meanwhile
        if name.startswith(("dockerd", "containerd")):
            yield sum(map(int, rest.split()[11:13]))


def overhead(engine: DockerEngine, executions: int) -> None:
    session = engine.start()
    for number in range(20):
        execute(session, number)
    inside_s = container_cpu_s()
    before = inside_s(), own_cpu_s(), daemons_cpu_s(), time.perf_counter()
    scored = [execute(session, number).cost.cpu_s or 0.0 for number in range(executions)]
    after = inside_s(), own_cpu_s(), daemons_cpu_s(), time.perf_counter()
    session.close()
    inside, own, daemons, wall = ((late - early) / executions * 1e3 for early, late in zip(before, after, strict=True))
    median = statistics.median(scored) * 1e3
    print(f"trivial warm execution ({executions} of them in one session; its own cost, at the median: {median:.2f} ms)")
    print(f"  {inside + own:.2f} ms CPU = {inside:.2f} container + {own:.2f} this process   (wanted: at most 6)")
    print(f"  {daemons:.2f} ms CPU in the Docker engine's daemons beside it, {wall:.2f} ms wall")


def throughput(engine: DockerEngine, executions: int) -> None:
    pool = Pool(engine.start, JOBS)
    list(pool.map(execute, range(20 * JOBS)))
    start = time.perf_counter()
    answers = [answer for _, answer in pool.map(execute, range(executions * JOBS))]
    seconds = time.perf_counter() - start
    pool.close()
    broken = sum(not isinstance(answer, Execution) for answer in answers)
    print(f"{len(answers) / seconds:.0f} a second on {JOBS} sessions, {broken} broken   (wanted: at least 150)")


def starts(engine: DockerEngine) -> None:
    seconds = []
    for number in range(STARTS):
        start = time.perf_counter()
        session = engine.start()
        execute(session, number)
        seconds.append(time.perf_counter() - start)
        session.close()
    listed = ", ".join(f"{each:.2f}" for each in seconds)
    print(
        f"start of a worker and first execution: {statistics.median(seconds):.2f} s median of {listed}   (wanted: 1.5)"
    )


def builds(engine: DockerEngine) -> None:
    """The first execution includes the build, the second does not."""
    print(f"\n{'language':<12} {'first s':>8} {'again s':>8} {'build s':>8} {'again CPU ms':>13}")
    session = engine.start()
    execute(session, 0)
    for language in LANGUAGES:
        program = trivial(language)
        start = time.perf_counter()
        execute(session, 1, program)
        first = time.perf_counter() - start
        again = [execute(session, number, program).cost for number in range(5)]
        second = statistics.median(cost.wall_s or 0.0 for cost in again)
        spent = statistics.median(cost.cpu_s or 0.0 for cost in again)
        print(f"{language:<12} {first:>8.3f} {second:>8.3f} {max(0.0, first - second):>8.3f} {spent * 1e3:>13.1f}")
    session.close()


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--executions", type=int, default=400)
    executions = parser.parse_args().executions
    print("load average before: {:.2f} {:.2f} {:.2f}".format(*os.getloadavg()))
    start = time.perf_counter()
    engine = DockerEngine("cpu_time")
    print(f"{engine.fingerprint}: {time.perf_counter() - start:.2f} s for the engine object, which probes the meters")
    overhead(engine, executions)
    throughput(engine, executions)
    starts(engine)
    builds(engine)
    print("load average after: {:.2f} {:.2f} {:.2f}".format(*os.getloadavg()))


if __name__ == "__main__":
    main()
