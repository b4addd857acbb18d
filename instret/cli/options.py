"""What several commands share: where problems come from, and which engines run."""

import os
import sys
from collections.abc import Callable, Collection
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from instret.errors import UsageError
from instret.problems import CATALOG, ProblemSet, load_coffe, load_enamel, load_folder
from instret.sandbox.languages import LANGUAGES

if TYPE_CHECKING:
    from instret.sandbox import Cache, Engine

jobs = click.option(
    "--jobs", type=click.IntRange(1, 256), default=os.cpu_count() or 1, show_default="one per core",
    help="Executions side by side. The scores do not depend on it.",
)  # fmt: skip
problem_set = click.option(
    "--problems", "problem_set", default="catalog", show_default=True, metavar="SET",
    help="catalog, enamel:FILE (a copy of ENAMEL's enamel.csv), coffe:FOLDER (a copy of COFFE's "
    "datasets/function), or a folder of problems.",
)  # fmt: skip


_IMPORTERS = {"enamel": load_enamel, "coffe": load_coffe}
_RUNTIME = "instret.runtime"
_Command = TypeVar("_Command", bound=Callable[..., Any])


def _remember_runtime(context: click.Context, parameter: click.Parameter, name: str | None) -> None:
    context.meta[_RUNTIME] = name


_which_engine = click.option(
    "--engine", type=click.Choice(["wasm", "docker"]), default="wasm", show_default=True,
    help="wasm: Python, exact on every machine. docker: native, eight languages; needs Docker.",
)  # fmt: skip
_runtime = click.option(
    "--runtime", metavar="NAME", expose_value=False, callback=_remember_runtime,
    help="Runtime of the Docker engine that containers get, e.g. runsc (gVisor); by default its own default.",
)  # fmt: skip


def engine(command: _Command) -> _Command:
    """--engine, and with it --runtime, which only `open_engine` has to know."""
    return _which_engine(_runtime(command))


meter = click.option(
    "--meter", type=click.Choice(["auto", "fuel", "pmu", "qemu", "callgrind", "cpu_time"]), default="auto",
    show_default=True, help="What costs are counted in; auto is the best that works here for the language.",
)  # fmt: skip
language = click.option(
    "--language", type=click.Choice(sorted(LANGUAGES)), default="python", show_default=True,
    help="Of all samples; any but Python needs --engine docker.",
)  # fmt: skip


def open_engine(name: str, meter: str, language: str, cache: "Cache") -> "Engine":
    """The engine that --engine, --runtime, --meter and --language ask for; the cache keeps what it builds.

    Raises:
        UsageError: when they do not go together.
        InfrastructureError: when it does not work on this machine.
    """
    runtime = click.get_current_context().meta.get(_RUNTIME)
    if name == "wasm":
        require_wasm(meter, language)
        from instret.sandbox.wasm.engine import WasmEngine

        return WasmEngine(say)
    if meter == "fuel":
        raise UsageError("--meter fuel: only the wasm engine counts fuel; take --engine wasm or another meter")
    from instret.sandbox.docker.engine import DockerEngine

    spoken = LANGUAGES[language]
    engine = DockerEngine("cpu_time" if meter == "auto" and spoken.jit else meter, runtime=runtime, cache=cache)
    if engine.meter != "cpu_time" and (spoken.jit or spoken.threads):
        say(f"{spoken.title}'s runtime does not do the same twice: its counts differ from run to run")
    return engine


def require_wasm(meter: str, language: str) -> None:
    """Refuse what the wasm engine has not.

    Raises:
        UsageError: naming the option.
    """
    runtime = click.get_current_context().meta.get(_RUNTIME)
    if runtime:
        raise UsageError(f"--runtime {runtime}: the wasm engine has no containers; add --engine docker")
    if language != "python":
        raise UsageError(f"--language {language}: the wasm engine runs Python only; add --engine docker")
    if meter not in ("auto", "fuel"):
        raise UsageError(f"--meter {meter}: the wasm engine counts fuel; add --engine docker for other meters")


def load_set(name: str, only: Collection[str] = ()) -> ProblemSet:
    """Read the problem set that --problems names, or those of its problems that are asked for.

    Raises:
        UsageError: when there is no such set, or it does not have all of them.
    """
    kind, _, rest = name.partition(":")
    if kind in _IMPORTERS and rest:
        problems = _IMPORTERS[kind](Path(rest))
    elif name == "catalog" or Path(name).is_dir():
        directory = CATALOG if name == "catalog" else Path(name)
        known = [task_id for task_id in only if task_id and (directory / task_id / "problem.toml").is_file()]
        problems = load_folder(directory, "catalog" if name == "catalog" else None, known)
    else:
        raise UsageError(f"--problems {name}: neither catalog, nor enamel:FILE, nor coffe:FOLDER, nor a folder")
    if unknown := [task_id for task_id in only if task_id not in problems.problems]:
        raise UsageError(
            f"{', '.join(map(repr, unknown))}: not in {problems.name!r}; see `instret problems list --problems {name}`"
        )
    chosen = {task_id: problem for task_id, problem in problems.problems.items() if not only or task_id in set(only)}
    return ProblemSet(problems.name, chosen, problems.ids_by_index)


def text_of(file: Path) -> str:
    """The text of a program that a user names.

    Raises:
        UsageError: when it cannot be read, or is no text.
    """
    try:
        return file.read_text("utf-8")
    except UnicodeDecodeError as error:
        raise UsageError(f"{file}: no UTF-8 text: {error}") from error
    except OSError as error:
        raise UsageError(f"{file}: cannot be read: {error.strerror}") from error


def folder_of(name: str) -> Path:
    """Where the problems lie that --problems names.

    Raises:
        UsageError: when they are not in folders of ours.
    """
    if name == "catalog":
        return CATALOG
    if not Path(name).is_dir():
        raise UsageError(f"--problems {name}: this works on problems in our own format only: catalog, or a folder")
    return Path(name)


def split_ids(only: str | None) -> list[str]:
    """The ids that --only lists."""
    ids = [part.strip() for part in (only or "").split(",") if part.strip()]
    if only is not None and not ids:
        raise UsageError(f"--only {only!r}: names no problem")
    return ids


def first(problems: ProblemSet, limit: int | None) -> ProblemSet:
    """The part of a set that --limit leaves."""
    chosen = dict(list(problems.problems.items())[:limit])
    return ProblemSet(problems.name, chosen, problems.ids_by_index)


def say(text: str) -> None:
    """A line for the user that is not a result."""
    click.echo(text, err=True)


class Bar:
    """A progress bar on stderr with rate and remaining time; silent when nobody watches."""

    def __init__(self, description: str, total: int) -> None:
        from tqdm import tqdm

        self._bar = tqdm(
            desc=description,
            total=total,
            file=sys.stderr,
            disable=not sys.stderr.isatty(),
            dynamic_ncols=True,
            smoothing=0.1,
        )

    def update(self, n: int) -> None:
        """`n` more are done."""
        self._bar.update(n)

    def close(self) -> None:
        """Leave the finished bar on the screen."""
        self._bar.close()
