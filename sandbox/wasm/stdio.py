"""A program's standard streams: real file descriptors, so that every way of reading and writing works.

payload --> stdin ... stdout --> StdoutSink --> the output that is checked
"""

import ctypes
import errno
from collections.abc import Callable

from wasmtime import WasiConfig, _bindings

from instret.sandbox.model import Kind

WRITES_MAX = 1 << 15


class StdoutSink:
    """Collects what a program writes, up to a limit of bytes and of writes.

    Args:
        limit: bytes that are taken.
        charge: called for each write, for it costs the host time.
    """

    def __init__(self, limit: int, charge: Callable[[], None]) -> None:
        self.chunks: list[bytes] = []
        self.left = limit
        self.overflow = False
        self._charge = charge

    def __call__(self, chunk: bytes) -> int:
        """Take a chunk; returns how much of it, or a negative error number."""
        self._charge()
        self.left -= len(chunk)
        if self.left < 0 or len(self.chunks) >= WRITES_MAX:
            self.overflow = True
            return -errno.ENOSPC
        self.chunks.append(chunk)
        return len(chunk)


def stdio(kind: Kind, payload: bytes, sink: StdoutSink) -> WasiConfig:
    """The streams of one execution: `payload` on stdin and `sink` behind stdout for a program, none for a function."""
    wasi = WasiConfig()
    if kind == "program":
        vector = _bindings.wasm_byte_vec_t()
        content = (ctypes.c_uint8 * len(payload)).from_buffer_copy(payload)
        _bindings.wasm_byte_vec_new(ctypes.byref(vector), len(payload), content)
        _bindings.wasi_config_set_stdin_bytes(wasi.ptr(), ctypes.byref(vector))
        wasi.stdout_custom = sink
    return wasi
