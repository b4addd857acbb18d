"""`instret problems variant`: what it makes satisfies the rules that its origins satisfy."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest


def test_two_problems_in_one_satisfy_all_rules(command: Any, tmp_path: Path) -> None:
    made = command.run(
        "problems", "variant", "ring-of-beds", "--merge", "awning-drips", "--seed", "4", "--in", tmp_path
    )
    assert made.stdout.startswith(f"{tmp_path / 'ring-of-beds-and-awning-drips-v4'}: now `instret problems check")
    checked = command.run("problems", "check", "--all", "--problems", tmp_path)
    assert checked.stdout.splitlines()[-1] == "1 of 1 problems satisfy all rules", checked.stdout


@pytest.mark.parametrize("task_id", ["weir-letters", "wool-depot"])
def test_programs_in_another_frame_satisfy_all_rules(command: Any, tmp_path: Path, task_id: str) -> None:
    command.run("problems", "variant", task_id, "--seed", "2", "--in", tmp_path)
    checked = command.run("problems", "check", "--all", "--problems", tmp_path)
    assert checked.stdout.splitlines()[-1] == "1 of 1 problems satisfy all rules", checked.stdout


def test_a_variant_that_is_there_is_left_alone(command: Any, refused: Callable[..., str], tmp_path: Path) -> None:
    command.run("problems", "variant", "ring-of-beds", "--in", tmp_path)
    assert "is there already; remove it, or take another --seed" in refused(
        "problems", "variant", "ring-of-beds", "--in", tmp_path
    )


def test_a_program_is_not_merged(refused: Callable[..., str], tmp_path: Path) -> None:
    assert "weir-gauge: only functions are merged, this is a program; leave out --merge" in refused(
        "problems", "variant", "weir-gauge", "--merge", "ring-of-beds", "--in", tmp_path
    )
