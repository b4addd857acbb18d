"""A program's standard streams: real file descriptors, so that every way of reading and writing works.

payload --> stdin ... stdout --> StdoutSink --> the output that is checked
"""

import ctypes
import errno

from wasmtime import WasiConfig, _bindings

from instret.sandbox.model import Kind

WRITES_MAX = 1 << 15


class StdoutSink:
    """Collects what a program writes, up to a limit of bytes and of writes.

    wasmtime calls it from a thread of its own while the guest runs on, and the guest waits for it before it goes on
    from a write. So it keeps to itself: it must not touch the store.

    Args:
        limit: bytes that are taken.
        writes: how many writes are taken.

    Attributes:
        chunks: what was taken.
        calls: how often something was written, taken or not.
        overflow: whether there was more than may be taken.
    """

    def __init__(self, limit: int, writes: int) -> None:
        self.chunks: list[bytes] = []
        self.calls = 0
        self.overflow = False
        self._left = limit
        self._writes = writes

    def __call__(self, chunk: bytes) -> int:
        """Take a chunk; returns how much of it, or a negative error number, after which no more come."""
        self.calls += 1
        self._left -= len(chunk)
        if self._left < 0 or self.calls > self._writes:
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
