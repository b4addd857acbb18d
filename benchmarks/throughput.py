"""Small executions a second, CPU time of a fresh instance, and slow-down against native CPython.

python benchmarks/throughput.py
"""

import math
import os
import resource
import sys
import time
from pathlib import Path

from programs import PROGRAMS

from instret.sandbox import Input, Limits, Pool, Program, Session, encode
from instret.sandbox.wasm.engine import WasmEngine

TINY = Program(source="def solve(n):\n    return n + 1\n", entry_point="solve")
EXECUTIONS = 1000
REPEATS = 5


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
    ratios = []
    print(
        f"\n{'program':<20} {'fuel':>14} {'wasm ms':>9} {'native ms':>9} {'ratio':>6}   (CPython {sys.version.split()[0]})"
    )
    for name, (source, n) in PROGRAMS.items():
        program = Program(source=source, entry_point="solve")
        scope: dict = {}
        exec(compile(source, name, "exec"), scope)
        wasm, native = [], []
        for _ in range(REPEATS):
            start = time.process_time()
            execution = interpreter.run(program, encode((n,)), Limits())
            middle = time.process_time()
            value = scope["solve"](n)
            native.append(time.process_time() - middle)
            wasm.append(middle - start)
            if execution.output != encode(value):
                raise SystemExit(f"{name}: {execution.message or 'different values'}")
        ratio = min(wasm) / min(native)
        ratios.append(ratio)
        print(
            f"{name:<20} {execution.cost.instructions:>14,} {min(wasm) * 1e3:>9.1f} {min(native) * 1e3:>9.1f} {ratio:>6.2f}"
        )
    mean = math.exp(sum(map(math.log, ratios)) / len(ratios))
    print(f"{'geometric mean':<20} {'':>14} {'':>9} {'':>9} {mean:>6.2f}")


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
