"""Every command that the README shows works as shown."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
_BLOCK = re.compile(r"^```sh\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def shown_commands() -> list[str]:
    lines = "\n".join(_BLOCK.findall((ROOT / "README.md").read_text("utf-8"))).splitlines()
    commands = [line.split("#")[0].strip() for line in lines]
    # The two that install are what .ci/run begins with.
    return [command for command in commands if command.startswith("instret ")]


def test_commands_work_in_the_order_shown(tmp_path: Path) -> None:
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    commands = shown_commands()
    assert len(commands) >= 7
    for command in commands:
        words = [sys.executable, "-m", *command.split()]
        done = subprocess.run(words, cwd=tmp_path, capture_output=True, text=True, check=False)
        assert done.returncode == 0, f"{command}\n{done.stderr}"
    assert (tmp_path / "runs" / "a" / "report.html").exists()


@pytest.mark.parametrize("name", re.findall(r"\]\(([\w./-]+)\)", (ROOT / "README.md").read_text("utf-8")))
def test_links_lead_somewhere(name: str) -> None:
    assert (ROOT / name).exists()
