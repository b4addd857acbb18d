"""From the runner's report to a verdict of the engine.

report + output + limits --> Execution
"""

import signal
from typing import Any

from instret.sandbox.docker.meters import Meter
from instret.sandbox.languages import LANGUAGES, WireError, parse_signature, wire
from instret.sandbox.model import Cost, Execution, Limits, Program, Verdict, message_line

# No instruction is slower or faster than this on the average of a whole program: beyond it, a count was tampered with.
_RATES_PER_S = {"qemu": (2e6, 4e9), "callgrind": (1e6, 1e9), "pmu": (1e7, 4e10)}
# Differences below this part of a runtime's start are not told apart.
_FINEST = 20
# Below this many seconds outside the kernel, starting and translating may take all of them.
_TELLING_USER_S = 0.5
_STACK_SIGNS = ("RecursionError", "StackOverflowError", "stack level too deep", "Maximum call stack", "stack overflow")
_MEMORY_SIGNS = (
    "MemoryError",
    "OutOfMemoryError",
    "bad_alloc",
    "heap out of memory",
    "failed to allocate memory",
    "out of memory",
    "memory allocation of",
)


def judge(
    report: dict[str, Any], output: bytes, program: Program, limits: Limits, meter: Meter, baseline: int
) -> Execution:
    """What became of one execution.

    Args:
        report: of the runner, see execution.run in the image.
        output: stdout of a program, or the answer file of a function.
        program: what was executed.
        limits: what it was allowed.
        meter: what counted.
        baseline: count of the empty program.
    """
    units = report["count"] if meter.counts else round(report["cpu_s"] * 1e9)
    # Time is no finer than its noise: what cannot be told from nothing is not a thousand times better than something.
    least = 1 if meter.counts else baseline // _FINEST
    cost = Cost(instructions=max(units - baseline, least, 1), cpu_s=report["cpu_s"])

    def failed(verdict: Verdict, message: str) -> Execution:
        return Execution(failure=verdict, output=b"", cost=cost, message=message_line(message))

    budget = limits.instructions
    if report["stopped"] in ("cpu", "count", "wall") or (budget is not None and cost.instructions > budget):
        unit = "instructions" if meter.counts else "ns of processor time"
        cost = Cost(instructions=budget or cost.instructions, cpu_s=report["cpu_s"])
        waited = " (it waited instead of working)" if report["stopped"] == "wall" else ""
        return failed(Verdict.BUDGET_EXCEEDED, f"more than {budget or 0:,} {unit}{waited}")
    if report["stopped"] == "output" or report["exit"] == -signal.SIGXFSZ:
        return failed(Verdict.OUTPUT_LIMIT, f"more than {limits.output_bytes:,} bytes of output")
    if report["out_of_memory"]:
        return failed(Verdict.MEMORY_LIMIT, f"more than {limits.memory_bytes:,} bytes of memory")
    if report["exit"]:
        return failed(*_failure(report))
    if meter.counts and (reason := report["doubt"] or _contradiction(report, meter)):
        return failed(Verdict.FORBIDDEN, reason)
    if program.kind == "function":
        if not report["answered"]:
            return failed(Verdict.RUNTIME_ERROR, "it ended without an answer")
        try:
            output = _decoded(program, output)
        except WireError as error:
            return failed(Verdict.RUNTIME_ERROR, f"its answer is not what the signature says: {error}")
    return Execution(failure=None, output=output, cost=cost)


def out_of_memory(limits: Limits) -> Execution:
    """A program that took the container along."""
    message = f"more than {limits.memory_bytes:,} bytes of memory"
    return Execution(failure=Verdict.MEMORY_LIMIT, output=b"", cost=Cost(instructions=0), message=message)


def refused(words: str) -> Execution:
    """A program that the compiler did not take, with the first line in which it says error."""
    lines = [line for line in words.splitlines() if line.strip()]
    telling = [line for line in lines if "error" in line] or [line for line in lines if not line.startswith("#")]
    message = message_line(telling[0]) if telling else "the compiler failed without a word"
    return Execution(failure=Verdict.COMPILE_ERROR, output=b"", cost=Cost(instructions=0), message=message)


def _decoded(program: Program, output: bytes) -> bytes:
    if program.language == "python":
        return output
    return wire.answer(LANGUAGES[program.language], parse_signature(program.signature), output)


def _contradiction(report: dict[str, Any], meter: Meter) -> str:
    """Why the processor time that the kernel saw outside itself cannot belong to the count, if so."""
    least, most = _RATES_PER_S[meter.name]
    user_s = report["user_s"]
    if user_s > _TELLING_USER_S and not least * user_s <= report["count"] <= most * user_s:
        return f"{report['count']:,} instructions do not take {user_s:.2f} s: the count was tampered with"
    return ""


def _failure(report: dict[str, Any]) -> tuple[Verdict, str]:
    words = report["stderr"].strip()
    last = words.splitlines()[-1] if words else ""
    if any(sign in words for sign in _MEMORY_SIGNS):
        return Verdict.MEMORY_LIMIT, last
    if any(sign in words for sign in _STACK_SIGNS):
        return Verdict.RECURSION_LIMIT, last
    status = report["exit"]
    if status < 0:
        name = signal.Signals(-status).name if -status in set(signal.Signals) else f"signal {-status}"
        return Verdict.RUNTIME_ERROR, f"ended by {name}. {last}"
    return Verdict.RUNTIME_ERROR, last or f"exit status {status}"
