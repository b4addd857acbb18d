"""The worker process: takes jobs from stdin, answers on stdout, one at a time.

wasmtime aborts the process when native stacks run out in ways it cannot catch, and nothing inside a process can keep
a deadline against itself; so every interpreter lives in a process of its own that may die without harm.
"""

import contextlib
import os
import queue
import sys
import threading
from pathlib import Path
from typing import BinaryIO

import msgspec

from instret.sandbox.model import InfrastructureError, InputError
from instret.sandbox.wasm import artefact, frames
from instret.sandbox.wasm.interpreter import Interpreter


def _execute_jobs(compiled: Path, answers: BinaryIO, jobs: "queue.SimpleQueue[bytes]") -> None:
    interpreter = None
    while True:
        job = msgspec.msgpack.decode(jobs.get(), type=frames.Job)
        try:
            interpreter = interpreter or Interpreter(compiled)
            execution = interpreter.run(job.program, job.payload, job.limits, job.measure_memory)
            done = frames.Done(execution=execution)
        except InputError as error:
            done = frames.Done(fault=frames.Fault(str(error), is_input=True))
        except InfrastructureError as error:
            done = frames.Done(fault=frames.Fault(str(error)))
        except MemoryError:
            done = frames.Done(fault=frames.Fault("the worker process ran out of memory"))
        try:
            frames.write(answers, done)
        except OSError:
            os._exit(1)


def main() -> None:
    """Serve until stdin closes: also in the middle of an execution, so that no worker outlives its parent."""
    # Wide enough for the whole WebAssembly stack, which runs on this thread's.
    threading.stack_size(artefact.WASM_STACK_BYTES + (64 << 20))
    jobs: queue.SimpleQueue[bytes] = queue.SimpleQueue()
    # Stray prints of a library go to stderr; only frames travel on what was stdout.
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    threading.Thread(target=_execute_jobs, args=(Path(sys.argv[1]), answers, jobs), daemon=True).start()
    with contextlib.suppress(KeyboardInterrupt):
        while (body := frames.read(sys.stdin.buffer)) is not None:
            jobs.put(body)
    os._exit(0)


if __name__ == "__main__":
    main()
