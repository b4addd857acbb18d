r"""Sources to something that runs, once by content: what one container has built, others take over.

Program --> files --> compiler in the container --> folder there
                                 \--> archive --> Cache --> folder in another container
"""

import json

from instret.sandbox.cache import Cache
from instret.sandbox.docker.container import Container
from instret.sandbox.languages import Language, Signature, assemble, assemble_program, parse_signature
from instret.sandbox.model import Program, digest

_CPU_S = 60.0
_WALL_S = 2 * _CPU_S
_FILE_BYTES = 128 << 20
# Raise when an archive looks different.
_RECIPE = 1


class Builds:
    """Builds in containers of one image.

    Args:
        image: fingerprint of the image, for it has the compilers.
        cache: keeps what was built; None to build anew in every container.
    """

    def __init__(self, image: str, cache: Cache | None = None) -> None:
        self._image = image
        self._cache = cache

    def build(self, container: Container, program: Program, language: Language) -> tuple[str | None, str]:
        """Folder in the container of what was built, or None and what the compiler says.

        Raises:
            InfrastructureError: when the container fails.
        """
        kept = self._cache if language.compile else None
        key = self.key(program, language)
        archive = kept.document(key) if kept else None
        job = {
            "do": "build",
            "key": program.digest,
            "files": _files(program, language),
            "argv": language.compile,
            "cpu_s": _CPU_S,
            "wall_s": _WALL_S,
            "file_bytes": _FILE_BYTES,
            "pack": kept is not None and archive is None,
        }
        built, packed = container.ask(job, archive or b"", deadline_s=2 * _WALL_S)
        if kept and packed:
            kept.put_document(key, packed)
        return built["folder"], built["message"]

    def key(self, program: Program, language: Language) -> str:
        """Identity of everything that decides what is built, our own harness around a source included."""
        job = json.dumps([_files(program, language), language.compile])
        return digest(b"build", str(_RECIPE).encode(), self._image.encode(), job.encode())


def signature_of(program: Program) -> Signature:
    """Of a function; Python needs no more than the name, and may have types that no other language has."""
    bare = program.language == "python" or not program.signature
    return parse_signature(f"def {program.entry_point}() -> int" if bare else program.signature)


def _files(program: Program, language: Language) -> dict[str, str]:
    if program.kind == "program":
        return assemble_program(language, program.source)
    return assemble(language, program.source, signature_of(program))
