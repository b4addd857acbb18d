"""Small executions a second, CPU time of a fresh instance, and slow-down against native CPython.

python benchmarks/throughput.py
"""

import os
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
from programs import PROGRAMS

from instret.sandbox import Input, Limits, Pool, Program, Session, encode
from instret.sandbox.wasm.engine import WasmEngine

TINY = Program(source="def solve(n):\n    return n + 1\n", entry_point="solve")
EXECUTIONS = 1000
PAIRS = 31


def throughput(engine: WasmEngine) -> None:
    jobs = min(2, os.cpu_count() or 1)
    pool = Pool(engine.start, jobs)

    def work(session: Session, number: int) -> int:
        return session.run(TINY, Input.of(encode((number,))), Limits()).cost.instructions

    list(pool.map(work, range(10 * jobs)))
    start = time.perf_counter()
    costs = {cost for _, cost in pool.map(work, range(EXECUTIONS))}
    seconds = time.perf_counter() - start
    pool.close()
    print(f"tiny executions: {EXECUTIONS / seconds:.0f} a second on {jobs} cores ({len(costs)} different costs)")


def overhead() -> None:
    from instret.sandbox.wasm.artefact import ensure_compiled
    from instret.sandbox.wasm.interpreter import Interpreter

    interpreter = Interpreter(ensure_compiled())
    payload = encode((1,))
    interpreter.run(TINY, payload, Limits())
    before = resource.getrusage(resource.RUSAGE_SELF)
    for _ in range(EXECUTIONS // 5):
        interpreter.run(TINY, payload, Limits())
    after = resource.getrusage(resource.RUSAGE_SELF)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    print(f"fresh instance, tiny program: {spent / (EXECUTIONS // 5) * 1e3:.2f} ms CPU")


def slowdown() -> None:
    from instret.sandbox.wasm.artefact import ensure_compiled
    from instret.sandbox.wasm.interpreter import Interpreter

    interpreter = Interpreter(ensure_compiled())
    pairs = []
    print(
        f"\n{'program':<20} {'fuel':>14} {'wasm ms':>9} {'native ms':>9} {'ratio':>6}   (CPython {sys.version.split()[0]})"
    )
    for name, (source, n) in PROGRAMS.items():
        program = Program(source=source, entry_point="solve")
        scope: dict = {}
        exec(compile(source, name, "exec"), scope)
        wasm, native = [], []
        for _ in range(PAIRS):
            start = time.process_time()
            execution = interpreter.run(program, encode((n,)), Limits())
            middle = time.process_time()
            value = scope["solve"](n)
            native.append(time.process_time() - middle)
            wasm.append(middle - start)
            if execution.output != encode(value):
                raise SystemExit(f"{name}: {execution.message or 'different values'}")
        # Each pair was timed within a second: what the machine did meanwhile slowed both.
        pairs.append(np.array(wasm) / np.array(native))
        print(
            f"{name:<20} {execution.cost.instructions:>14,} {np.median(wasm) * 1e3:>9.1f} {np.median(native) * 1e3:>9.1f}"
            f" {np.median(pairs[-1]):>6.2f}"
        )
    low, high = np.percentile(
        [mean(pairs, random.choice) for random in map(np.random.default_rng, range(2000))], (2.5, 97.5)
    )
    print(f"geometric mean of the medians of {PAIRS} pairs: {mean(pairs):.2f} [{low:.2f}, {high:.2f}]")


def mean(pairs: list[np.ndarray], choose: Callable[..., np.ndarray] | None = None) -> float:
    """Geometric mean over programs of the median ratio, of the pairs or of as many chosen from them."""
    medians = [np.median(choose(ratios, ratios.size) if choose else ratios) for ratios in pairs]
    return float(np.exp(np.mean(np.log(medians))))


def main() -> None:
    throughput(WasmEngine())
    # The interpreter needs a deep native stack, as in a worker.
    import threading

    threading.stack_size(256 << 20)
    thread = threading.Thread(target=lambda: (overhead(), slowdown()))
    thread.start()
    thread.join()


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parent))
    main()
