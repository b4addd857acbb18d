"""`instret problems variant`: what it makes satisfies the rules that its origins satisfy."""

from collections.abc import Callable
from pathlib import Path
from typing import Any


def test_two_problems_in_one_satisfy_all_rules(command: Any, tmp_path: Path) -> None:
    made = command.run(
        "problems", "variant", "ring-of-beds", "--merge", "awning-drips", "--seed", "4", "--in", tmp_path
    )
    assert made.stdout.startswith(f"{tmp_path / 'ring-of-beds-and-awning-drips-v4'}: now `instret problems check")
    checked = command.run("problems", "check", "--problems", tmp_path)
    assert checked.stdout.splitlines()[-1] == "1 of 1 problems satisfy all rules", checked.stdout


def test_a_variant_that_is_there_is_left_alone(command: Any, refused: Callable[..., str], tmp_path: Path) -> None:
    command.run("problems", "variant", "ring-of-beds", "--in", tmp_path)
    assert "is there already; remove it, or take another --seed" in refused(
        "problems", "variant", "ring-of-beds", "--in", tmp_path
    )


def test_a_program_is_refused(refused: Callable[..., str], tmp_path: Path) -> None:
    assert "weir-gauge: variants are made of function problems, this is a program" in refused(
        "problems", "variant", "weir-gauge", "--in", tmp_path
    )
