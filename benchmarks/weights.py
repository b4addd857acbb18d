"""How evenly the meter prices what Python does: counted instructions for each nanosecond of native CPython.

python benchmarks/weights.py --native python3.14      (the version inside the guest; another one compares less well)

Where the figure of an operation lies far above the others', the meter takes it for dearer than it is, and far below
for cheaper. An even meter has one figure for all; only their ratios mean something, the machine decides the rest.
"""

import argparse
import json
import statistics
import subprocess
import sys
import time
from pathlib import Path

from operations import OPERATIONS

RUNS = 7


def source(preparation: str, body: str) -> str:
    """A program whose `f(0)` does the work and whose `f(1)` does not."""
    lines = "\n".join(f"    {line}" for line in body.split("\n"))
    return f"{preparation}\ndef f(idle):\n    if idle: return\n{lines}\n"


def native() -> None:
    """Print seconds of processor time by operation; runs in the interpreter that is compared with."""
    if hasattr(sys, "set_int_max_str_digits"):
        sys.set_int_max_str_digits(0)
    seconds = {}
    for name, preparation, body in OPERATIONS:
        scope: dict[str, object] = {}
        exec(source(preparation, body), scope)
        runs = []
        for _ in range(RUNS):
            start = time.process_time_ns()
            scope["f"](0)  # type: ignore[operator]
            runs.append(time.process_time_ns() - start)
        seconds[name] = min(runs) / 1e9
    print(json.dumps(seconds))


def main() -> None:
    from instret.sandbox import Input, Limits, Program, encode
    from instret.sandbox.wasm.engine import WasmEngine

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--native", default=sys.executable, help="the interpreter to compare with")
    arguments = parser.parse_args()
    timed = subprocess.run(
        [arguments.native, str(Path(__file__)), "native"], check=True, capture_output=True, text=True
    )
    seconds = json.loads(timed.stdout)
    session = WasmEngine(print).start()
    rows = []
    for name, preparation, body in OPERATIONS:
        program = Program(source=source(preparation, body), entry_point="f")
        work, idle = (
            session.run(program, Input.of(encode((idle,))), Limits(instructions=10**11)).cost.instructions
            for idle in (0, 1)
        )
        rows.append(((work - idle) / seconds[name] / 1e9, name, work - idle, seconds[name] * 1e3))
    session.close()
    print(f"{'a ns':>7}  {'operation':<20} {'instructions':>14} {'native':>10}")
    for weight, name, instructions, milliseconds in sorted(rows):
        print(f"{weight:7.1f}  {name:<20} {instructions:14,} {milliseconds:7.2f} ms")
    cuts = statistics.quantiles([row[0] for row in rows], n=20, method="inclusive")
    print(
        f"{len(rows)} operations: median {cuts[9]:.1f} instructions a ns, 90 % of them {cuts[0]:.1f} to {cuts[-1]:.1f}"
    )


if __name__ == "__main__":
    native() if sys.argv[1:] == ["native"] else main()
