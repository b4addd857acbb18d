"""The image in which the docker engine runs candidates: what it is called, how it is made, what came out.

    folder image/ --tag--> name --build(base)--> image in the Docker engine --require--> image id

The name is the digest of the folder, so an image never outlives a change of its recipe. Debian moves on under an equal
recipe, so the packages that were really installed enter the fingerprint as well.
"""

import contextlib
import hashlib
import importlib.resources
import io
import re
import tarfile
import textwrap
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any

from instret.sandbox.model import InfrastructureError, digest

if TYPE_CHECKING:
    from docker import DockerClient

REPOSITORY = "instret-sandbox"
BASE = "debian:bookworm-slim"
PACKAGES_LABEL = "instret.packages"
PACKAGES_FILE = "/opt/instret/packages.txt"
LOG_LINES = 20


class ImageMissing(InfrastructureError):
    """The Docker engine has no image of our recipe; the message names the remedy."""


class ImageBuildError(InfrastructureError):
    """The image could not be made; the message ends with the last lines of the build's log."""


def context() -> dict[str, bytes]:
    """Names and bytes of all files that go into the image's build."""
    folder = importlib.resources.files("instret.sandbox.docker") / "image"
    return {file.name: file.read_bytes() for file in folder.iterdir() if file.is_file()}


def tag(files: dict[str, bytes] | None = None) -> str:
    """Name of the image that `files` make; the package's own files when none are given."""
    named = sorted((context() if files is None else files).items())
    return f"{REPOSITORY}:{digest(*(part for name, text in named for part in (name.encode(), text)))[:16]}"


def build(client: "DockerClient", base: str = BASE, say: Callable[[str], object] = print) -> str:
    """Make the image and give it its tag, last of all, so that a build cut short leaves nothing to be mistaken for it.

    Args:
        client: of the Docker engine that gets the image.
        base: name of an image with Debian bookworm whose apt reaches its sources.
        say: told one sentence per build step.

    Returns:
        The image's id.

    Raises:
        ImageBuildError: when a step fails.
        InfrastructureError: when the Docker engine fails.
    """
    files = context()
    with _engine_faults():
        unlabelled = _build(client, files, say, buildargs={"BASE": base})
        packages = hashlib.sha256(_read(client, unlabelled, PACKAGES_FILE)).hexdigest()
        labelled = {"Dockerfile": f"FROM {unlabelled}\n".encode()}
        return _build(client, labelled, lambda _: None, labels={PACKAGES_LABEL: packages}, tag=tag(files))


def require(client: "DockerClient") -> str:
    """The id of the image.

    Raises:
        ImageMissing: when it has not been built from the present recipe.
        InfrastructureError: when the Docker engine does not answer.
    """
    return str(_inspect(client)["Id"])


def fingerprint(client: "DockerClient") -> str:
    """What the image contains, equal for equal recipes with equal packages.

    An image's id will not do: it covers the times of files and so differs from build to build.

    Raises:
        ImageMissing: when it has not been built from the present recipe.
        InfrastructureError: when the Docker engine does not answer.
    """
    return f"{tag()}+packages:{_inspect(client)['Config']['Labels'][PACKAGES_LABEL][:16]}"


@contextlib.contextmanager
def _engine_faults() -> Iterator[None]:
    from docker.errors import DockerException

    try:
        yield
    except (DockerException, OSError) as error:
        raise InfrastructureError(f"the Docker engine failed: {error}") from error


def _inspect(client: "DockerClient") -> dict[str, Any]:
    from docker.errors import ImageNotFound

    with _engine_faults():
        try:
            found: dict[str, Any] = client.api.inspect_image(tag())
        except ImageNotFound as error:
            raise ImageMissing(f"the image {tag()} is not there; make it with: instret images build") from error
    return found


def _build(client: "DockerClient", files: dict[str, bytes], say: Callable[[str], object], **options: Any) -> str:
    packed = _archive(files)
    events = client.api.build(
        fileobj=packed, custom_context=True, network_mode="host", rm=True, forcerm=True, decode=True, **options
    )
    return _follow(events, say)


def _follow(events: Iterable[dict[str, Any]], say: Callable[[str], object]) -> str:
    """Read a build's events to their end and return the image's id."""
    log: deque[str] = deque(maxlen=LOG_LINES)
    image = None
    for event in events:
        if "error" in event:
            raise ImageBuildError("\n".join(["the image could not be built; the log ends with:", *log, event["error"]]))
        log.extend(line for line in event.get("stream", "").splitlines() if line.strip())
        if step := re.match(r"Step (\d+)/(\d+) : (.*)", event.get("stream", "")):
            say(f"Step {step[1]} of {step[2]}: {textwrap.shorten(step[3], 70, placeholder=' ...')}")
        image = event.get("aux", {}).get("ID", image)
    if image is None:
        raise ImageBuildError("\n".join(["the build ended without an image; the log ends with:", *log]))
    return str(image)


def _archive(files: dict[str, bytes]) -> io.BytesIO:
    """A tar of the build's files, the same bytes each time, so that the Docker engine may reuse its layers."""
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w") as tar:
        for name, text in sorted(files.items()):
            entry = tarfile.TarInfo(name)
            entry.size = len(text)
            tar.addfile(entry, io.BytesIO(text))
    packed.seek(0)
    return packed


def _read(client: "DockerClient", image: str, path: str) -> bytes:
    """One file of an image, by way of a container that never starts."""
    container = client.api.create_container(image, ["true"])
    try:
        chunks, _ = client.api.get_archive(container, path)
        return next(_texts(chunks))
    finally:
        client.api.remove_container(container)


def _texts(chunks: Iterable[bytes]) -> Iterator[bytes]:
    with tarfile.open(fileobj=io.BytesIO(b"".join(chunks))) as tar:
        for entry in tar:
            if file := tar.extractfile(entry):
                yield file.read()
