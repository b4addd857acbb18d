"""One container with our runner as its process 1, and the line to it.

    ask(header, body) --> frame over the attached stdin ... stdout --> (header, body)

The container ends itself when its stdin closes, which also happens when this process is killed: nothing leaks. One that
is stopped meanwhile cannot; the next container to start removes it.
"""

import contextlib
import json
import os
import queue
import socket
import struct
import threading
import time
from typing import TYPE_CHECKING, Any

from instret.sandbox.docker import image, owners
from instret.sandbox.docker.confined import OVERHEAD_BYTES, options
from instret.sandbox.model import InfrastructureError

if TYPE_CHECKING:
    from docker import DockerClient

LABEL = "instret.sandbox"
_LENGTHS = struct.Struct(">II")
_STREAM = struct.Struct(">BxxxI")
_STDOUT = 1
_STARTING_S = 60.0


def connect() -> "DockerClient":
    """A client of the Docker engine that the environment names.

    Raises:
        InfrastructureError: when there is none that answers.
    """
    import docker

    try:
        client = docker.from_env(timeout=120)
        client.ping()
    except (docker.errors.DockerException, OSError) as error:
        where = os.environ.get("DOCKER_HOST", "its usual socket")
        raise InfrastructureError(
            f"no Docker engine answers at {where}: install and start Docker, or set DOCKER_HOST"
        ) from error
    return client


def runtimes(client: "DockerClient") -> list[str]:
    """Names that the Docker engine knows, without those under which it reaches them.

    Raises:
        InfrastructureError: when it does not answer.
    """
    from docker.errors import DockerException

    try:
        return sorted(name for name in client.info()["Runtimes"] if not name.startswith("io.containerd."))
    except (DockerException, OSError) as error:
        raise InfrastructureError(f"the Docker engine does not tell its runtimes: {error}") from error


def require_runtime(client: "DockerClient", name: str | None) -> None:
    """See to it that containers can have this runtime.

    Raises:
        InfrastructureError: when the Docker engine does not know it.
    """
    if name is not None and name not in (known := runtimes(client)):
        raise InfrastructureError(
            f"the Docker engine has no runtime {name}, only {', '.join(known)}: install it, name it under "
            '"runtimes" in the engine\'s daemon.json, and restart the engine'
        )


class Container:
    """A running container that answers.

    Args:
        client: of the Docker engine.
        memory_bytes: what candidates may use together with their files.
        core: the processor core that everything in it shares, or None for any.
        runtime: of the Docker engine, e.g. "runsc"; None for its own default.

    Raises:
        InfrastructureError: when it does not come up.
    """

    def __init__(self, client: "DockerClient", memory_bytes: int, core: int | None, runtime: str | None) -> None:
        from docker.errors import DockerException

        self.memory_bytes = memory_bytes
        self._client = client
        self._started = int(time.time()) - 1
        owners.sweep(client)
        labels = {LABEL: "1", owners.LABEL: owners.owner()}
        try:
            self._container = client.containers.create(
                image.require(client), labels=labels, **options(memory_bytes, core, runtime)
            )
        except (DockerException, OSError) as error:
            raise InfrastructureError(f"the sandbox container cannot be made: {error}") from error
        try:
            self._start()
        except BaseException:
            # Nobody else knows of it, and one that never ran does not remove itself.
            with contextlib.suppress(DockerException, OSError):
                self._container.remove(force=True)
            raise

    def _start(self) -> None:
        from docker.errors import DockerException

        try:
            attached = self._container.attach_socket(params={"stdin": 1, "stdout": 1, "stderr": 1, "stream": 1})
            # The client's wrapper of a socket is for reading only; what it wraps can do both.
            self._attached = attached
            self._socket: socket.socket = getattr(attached, "_sock", attached)
            self._container.start()
        except (DockerException, OSError) as error:
            raise InfrastructureError(f"the sandbox container does not start: {error}") from error
        self._frames: queue.SimpleQueue[tuple[dict[str, Any], bytes] | None] = queue.SimpleQueue()
        self._said = bytearray()
        threading.Thread(target=self._listen, daemon=True).start()
        if not self._next(_STARTING_S)[0].get("ready"):
            raise InfrastructureError("the sandbox container says something else than that it is ready")

    def ask(self, header: dict[str, Any], body: bytes = b"", *, deadline_s: float) -> tuple[dict[str, Any], bytes]:
        """Have the runner do something.

        Raises:
            InfrastructureError: when there is no answer in time, or the runner failed.
        """
        text = json.dumps(header).encode()
        try:
            self._socket.sendall(_LENGTHS.pack(len(text), len(body)) + text + body)
        except OSError as error:
            raise InfrastructureError(f"the sandbox container is gone: {error}") from error
        answer, content = self._next(deadline_s)
        if "fault" in answer:
            raise InfrastructureError(f"the sandbox's runner failed: {answer['fault']}")
        return answer, content

    def ran_out_of_memory(self) -> bool:
        """Whether the kernel had to kill in it, process 1 perhaps, because memory ran out."""
        from docker.errors import DockerException

        span = {"since": self._started, "until": int(time.time()) + 1}
        filters = {"container": self._container.id, "event": "oom"}
        try:
            return any(True for _ in self._client.api.events(decode=True, filters=filters, **span))
        except (DockerException, OSError):
            return False

    def allow_memory(self, memory_bytes: int) -> None:
        """Change the limit."""
        if memory_bytes != self.memory_bytes:
            from docker.errors import DockerException

            most = memory_bytes + OVERHEAD_BYTES
            try:
                self._container.update(mem_limit=most, memswap_limit=most)
            except DockerException as error:
                raise InfrastructureError(f"the sandbox's memory limit cannot be set: {error}") from error
            self.memory_bytes = memory_bytes

    def kill(self) -> None:
        """End it at once; it removes itself."""
        from docker.errors import DockerException

        with contextlib.suppress(DockerException, OSError):
            self._container.kill()
        with contextlib.suppress(OSError):
            self._socket.close()
        with contextlib.suppress(OSError):
            self._attached.close()

    def _next(self, timeout_s: float) -> tuple[dict[str, Any], bytes]:
        try:
            frame = self._frames.get(timeout=timeout_s)
        except queue.Empty:
            raise InfrastructureError(f"no answer from the sandbox container within {timeout_s:.0f} s") from None
        if frame is None:
            words = self._said.decode("utf-8", "replace").strip()[-300:]
            raise InfrastructureError(f"the sandbox container ended{': ' if words else ''}{words}")
        return frame

    def _listen(self) -> None:
        """Sort the streams that Docker mixes into one, and cut frames out of stdout."""
        stdout = bytearray()
        with contextlib.suppress(OSError, ValueError):
            while True:
                stream, size = _STREAM.unpack(self._exactly(_STREAM.size))
                chunk = self._exactly(size)
                if stream != _STDOUT:
                    self._said += chunk[-4096:]
                    del self._said[:-4096]
                    continue
                stdout += chunk
                while len(stdout) >= _LENGTHS.size:
                    header_size, body_size = _LENGTHS.unpack_from(stdout)
                    end = _LENGTHS.size + header_size + body_size
                    if len(stdout) < end:
                        break
                    header = json.loads(bytes(stdout[_LENGTHS.size : _LENGTHS.size + header_size]))
                    body = bytes(stdout[_LENGTHS.size + header_size : end])
                    del stdout[:end]
                    self._frames.put((header, body))
        self._frames.put(None)

    def _exactly(self, size: int) -> bytes:
        chunks = []
        while size:
            chunk = self._socket.recv(min(size, 1 << 20))
            if not chunk:
                raise OSError("end of stream")
            chunks.append(chunk)
            size -= len(chunk)
        return b"".join(chunks)
