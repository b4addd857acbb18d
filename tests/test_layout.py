"""The house: who may import whom, what is installed, and under which names."""

import ast
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ROOMS = ("generators", "leaderboard", "problems", "sandbox", "scoring")
FACE = "instret"
MAY_IMPORT = {
    "generators": set(),
    "sandbox": set(),
    "scoring": set(),
    "problems": {"generators"},
    "leaderboard": {"scoring"},
    FACE: set(ROOMS),
}
SETUPTOOLS = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["setuptools"]


def sources(room: str) -> list[Path]:
    return sorted(path for path in (ROOT / room).rglob("*.py") if "__pycache__" not in path.parts)


def package_folder(package: str) -> Path:
    """Where the texts of an installed package lie in the repository."""
    room, _, rest = package.removeprefix("instret.").partition(".")
    if package == FACE or room not in ROOMS:
        return ROOT.joinpath(*package.split("."))
    return ROOT.joinpath(SETUPTOOLS["package-dir"][f"instret.{room}"], *rest.split("."))


def room_of(module: str) -> str | None:
    """The room that a module belongs to; None when it is not ours."""
    parts = module.split(".")
    if parts[0] != FACE:
        return parts[0] if parts[0] in ROOMS else None
    return parts[1] if len(parts) > 1 and parts[1] in ROOMS else FACE


def imported_modules(path: Path) -> Iterator[str]:
    """Absolute names of all that a file imports, wherever in it."""
    folders = path.relative_to(ROOT).parent.parts
    package = folders if folders[0] == FACE else (FACE, *folders)
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else ()
            yield from (".".join(filter(None, (*above, node.module, alias.name))) for alias in node.names)


@pytest.mark.parametrize("room", MAY_IMPORT)
def test_a_room_imports_only_what_it_may(room: str) -> None:
    found = {
        f"{path.relative_to(ROOT)} imports {module}"
        for path in sources(room)
        for module in imported_modules(path)
        if room_of(module) not in {None, room, *MAY_IMPORT[room]}
    }
    assert not found


@pytest.mark.parametrize("room", MAY_IMPORT)
def test_rooms_are_imported_under_the_one_namespace(room: str) -> None:
    found = {
        f"{path.relative_to(ROOT)} imports {module}"
        for path in sources(room)
        for module in imported_modules(path)
        if module.split(".")[0] in ROOMS
    }
    assert not found


def test_every_listed_package_exists() -> None:
    for package in SETUPTOOLS["packages"]:
        assert (package_folder(package) / "__init__.py").exists(), package


@pytest.mark.parametrize("room", MAY_IMPORT)
def test_every_folder_with_an_init_is_a_listed_package(room: str) -> None:
    listed = {package_folder(package) for package in SETUPTOOLS["packages"]}
    assert {path.parent for path in sources(room) if path.name == "__init__.py"} <= listed


@pytest.mark.parametrize("room", MAY_IMPORT)
def test_every_file_of_a_room_is_installed(room: str) -> None:
    """As a module of a listed package, or as data of one: what is neither is silently missing from the wheel."""
    folders = {package: package_folder(package) for package in SETUPTOOLS["packages"]}
    data = {
        path
        for package, patterns in SETUPTOOLS["package-data"].items()
        for pattern in patterns
        for path in folders[package].glob(pattern)
    }
    missing = {
        str(path.relative_to(ROOT))
        for path in (ROOT / room).rglob("*")
        if path.is_file()
        and "__pycache__" not in path.parts
        and path not in data
        and not (path.suffix == ".py" and path.parent in folders.values())
    }
    assert not missing


def test_no_room_is_ever_a_module_at_the_top_level() -> None:
    """Not even from the root of the repository, where Python would find them."""
    modules = set(SETUPTOOLS["packages"])
    for package in SETUPTOOLS["packages"]:
        modules |= {f"{package}.{path.stem}" for path in package_folder(package).glob("*.py")}
    modules = {module.removesuffix(".__init__") for module in modules if not module.endswith("__main__")}
    code = "import importlib, sys\nfor name in sys.argv[1:]: importlib.import_module(name)\nprint(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code, *sorted(modules)], cwd=ROOT, capture_output=True, text=True, check=True
    )
    loaded = done.stdout.split()
    assert modules <= set(loaded)
    assert not set(ROOMS) & {name.split(".")[0] for name in loaded}
