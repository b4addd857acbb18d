"""Build the guest artefact; run by a maintainer, never by users.

    pip install componentize-py==0.25.1 && python sandbox/wasm/guest/build.py

The result is NOT byte-reproducible: CPython bakes a random hash seed and the order of dictionaries into the
snapshot. Whoever rebuilds it makes a new meter: a new fingerprint, new reference costs. Hence the artefact is kept
in the repository and its digest in artefact.py.
"""

import hashlib
import lzma
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from deepen_stack import deepen, initial_memory_bytes
from widen_compare import widen

HERE = Path(__file__).parent
STACK_PAGES = 1024  # 64 MiB


def main() -> None:
    """Componentize app.py, deepen the stack, widen comparisons, compress, and write the digest into artefact.py."""
    with tempfile.TemporaryDirectory() as scratch:
        out = Path(scratch) / "guest.wasm"
        build = ["componentize-py", "-d", str(HERE), "-w", "guest", "componentize", "-p", str(HERE), "app"]
        subprocess.run([*build, "-o", str(out)], check=True, env={**os.environ, "VIRTUAL_ENV": ""})
        wasm = widen(deepen(out.read_bytes(), STACK_PAGES))
    (HERE / "guest.wasm.xz").write_bytes(lzma.compress(wasm, preset=9 | lzma.PRESET_EXTREME))
    digest = hashlib.sha256(wasm).hexdigest()
    artefact = HERE.parent / "artefact.py"
    text, count = re.subn(
        r'GUEST_SHA256 = "[^"]*"\nGUEST_MEMORY_BYTES = \d+',
        f'GUEST_SHA256 = "{digest}"\nGUEST_MEMORY_BYTES = {initial_memory_bytes(wasm)}',
        artefact.read_text(),
    )
    if count != 1:
        raise SystemExit(f"{artefact} has no GUEST_SHA256 and GUEST_MEMORY_BYTES to replace")
    artefact.write_text(text)
    print(f"{len(wasm):,} bytes, sha256 {digest}")


if __name__ == "__main__":
    main()
