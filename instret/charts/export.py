"""Charts as files of a folder, one for each.

figures --> FOLDER/<name>.svg | FOLDER/<name>.png
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Literal

from instret.charts.figure import Figure
from instret.charts.png import paint
from instret.charts.svg import standalone
from instret.errors import UsageError
from instret.records import write_durably

Form = Literal["svg", "png"]
_MAKERS: dict[Form, Callable[[Figure], bytes]] = {"svg": standalone, "png": paint}


def write_pictures(folder: Path, figures: Sequence[Figure], form: Form) -> list[Path]:
    """Write each chart as a file.

    Args:
        folder: where; made if need be.
        figures: the charts.
        form: of the files.

    Returns:
        The paths of the files.

    Raises:
        UsageError: when they cannot be drawn or written.
    """
    contents = {folder / f"{figure.name}.{form}": _MAKERS[form](figure) for figure in figures}
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"{folder}: cannot be made: {error.strerror}; choose another folder") from error
    for path, content in contents.items():
        write_durably(path, content)
    return list(contents)
