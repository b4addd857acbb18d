"""The same counts on x86-64 and on aarch64, for every reference of the catalog on one input of each level.

    python benchmarks/aarch64.py        # on Debian, as root: qemu-user and arm64 packages are fetched with apt

The guest is compiled and executed by Debian's arm64 Python under qemu-aarch64, with wasmtime's aarch64 wheel.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from instret import suites
from instret.cases import load_input
from instret.problems import CATALOG, load_folder
from instret.sandbox import Cache, CachedSession, Limits
from instret.sandbox.wasm import artefact
from instret.sandbox.wasm.engine import WasmEngine

PACKAGES = (
    "libc6 libgcc-s1 python3.11-minimal libpython3.11-minimal libpython3.11-stdlib "
    "zlib1g libexpat1 libffi8 libssl3 libuuid1 libbz2-1.0 liblzma5 libsqlite3-0"
).split()
WHEELS = ("wasmtime==50.0.1", "msgspec")
GUEST_SIDE = """
import functools, json, sys, threading
from pathlib import Path
from wasmtime.component import Component
from instret.sandbox.model import Limits, Program
from instret.sandbox.wasm import artefact
from instret.sandbox.wasm.interpreter import Interpreter

artefact.new_engine = functools.partial(artefact.new_engine, optimized=False)

def work():
    Path(sys.argv[1], "metered.cwasm").write_bytes(
        Component(artefact.new_engine(metered=True), artefact.read_guest()).serialize()
    )
    interpreter = Interpreter(Path(sys.argv[1]))
    for line in Path(sys.argv[2]).read_text().splitlines():
        job = json.loads(line)
        program = Program(source=job["source"], kind=job["kind"], entry_point=job["entry_point"])
        done = interpreter.run(program, bytes.fromhex(job["payload"]), Limits())
        print(json.dumps([job["name"], done.cost.instructions, done.output.hex()]), flush=True)

threading.stack_size(512 << 20)
thread = threading.Thread(target=work)
thread.start()
thread.join()
"""


def run(*command: str, cwd: Path | None = None) -> None:
    subprocess.run(command, check=True, cwd=cwd, stdout=subprocess.DEVNULL)


def set_up(scratch: Path) -> tuple[Path, Path]:
    """An arm64 root with Python, and a folder of aarch64 packages."""
    root, site = scratch / "root", scratch / "site"
    site.mkdir()
    run("dpkg", "--add-architecture", "arm64")
    run("apt-get", "update", "-qq")
    run("apt-get", "install", "-y", "-qq", "--no-install-recommends", "qemu-user")
    run("apt-get", "download", "-qq", *(f"{name}:arm64" for name in PACKAGES), cwd=scratch)
    for package in scratch.glob("*.deb"):
        run("dpkg", "-x", str(package), str(root))
    pip = (sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--target", str(site))
    run(*pip, "--only-binary=:all:", "--python-version", "3.11", "--platform", "manylinux2014_aarch64",
        "--platform", "manylinux_2_28_aarch64", *WHEELS)  # fmt: skip
    run(*pip, str(Path(__file__).parent.parent))
    return root, site


def jobs() -> list[dict[str, object]]:
    """Reference programs of the catalog with the first input of each level."""
    engine = WasmEngine()
    cache = Cache(artefact.cache_directory())
    session = CachedSession(engine, engine.start(), cache)
    made: list[dict[str, object]] = []
    for problem in load_folder(CATALOG).problems.values():
        suite = suites.prepare(problem, session, cache, engine.fingerprint)
        program = suites.reference_program(problem)
        for level in range(len(problem.levels)):
            case = next(case for case in reversed(suite.cases) if case.level == level)
            given = load_input(cache, case.input_digest)
            done = session.run(program, given, Limits())
            made.append(
                {
                    "name": f"{problem.id} level {level}",
                    "source": program.source,
                    "kind": program.kind,
                    "entry_point": program.entry_point,
                    "payload": given.load().hex(),
                    "instructions": done.cost.instructions,
                    "output": done.output.hex(),
                }
            )
    session.close()
    return made


def main() -> None:
    wanted = jobs()
    with tempfile.TemporaryDirectory() as name:
        scratch = Path(name)
        root, site = set_up(scratch)
        compiled = scratch / "compiled"
        compiled.mkdir()
        (scratch / "jobs.jsonl").write_text("".join(json.dumps(job) + "\n" for job in wanted))
        command = ["qemu-aarch64", "-L", str(root), "-E", f"PYTHONPATH={site}", str(root / "usr/bin/python3.11")]
        command += ["-c", GUEST_SIDE, str(compiled), str(scratch / "jobs.jsonl")]
        answers = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout.splitlines()
    equal = 0
    for job, line in zip(wanted, answers, strict=True):
        task, instructions, output = json.loads(line)
        same = (task, instructions, output) == (job["name"], job["instructions"], job["output"])
        equal += same
        print(
            f"{task:32} x86-64 {job['instructions']:>12,}  aarch64 {instructions:>12,}  {'equal' if same else 'DIFFERENT'}"
        )
    print(f"{equal} of {len(wanted)} executions equal in count and output")
    sys.exit(equal != len(wanted))


if __name__ == "__main__":
    main()
