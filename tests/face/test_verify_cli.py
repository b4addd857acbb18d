"""`instret submit` and `instret verify` as a user meets them."""

import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest

from instret.leaderboard import read_bundle
from instret.submission import open_submission

DONE, FAULT, INTERRUPTED = 0, 1, 130


@pytest.fixture
def bundle(command: Any, calm_run: Path, tiny_folder: Path, tmp_path: Path) -> Path:
    out = tmp_path / "a-model.zip"
    done = command.run("submit", calm_run, "--model", "a model", "--problems", tiny_folder, "--out", out)
    assert done.returncode == DONE, done.stderr
    return out


class TestSubmit:
    def test_says_where_the_bundle_is_and_how_to_verify_it(
        self, command: Any, calm_run: Path, tiny_folder: Path, tmp_path: Path
    ) -> None:
        out = tmp_path / "a.zip"
        done = command.run("submit", calm_run, "--model", "a model", "--problems", tiny_folder, "--out", out)
        assert done.returncode == DONE
        assert done.stdout == (
            f"{out}: {out.stat().st_size:,} bytes, complete, scores computed again and equal\n"
            f"To verify it: instret verify {out} --problems {tiny_folder}\n"
        )

    def test_the_card_comes_from_a_file_and_the_name_from_the_command_line(
        self, command: Any, calm_run: Path, tiny_folder: Path, tmp_path: Path
    ) -> None:
        card, out = tmp_path / "card.toml", tmp_path / "a.zip"
        card.write_text('model = "x"\nlicence = "MIT"\ntraining_cutoff = 2025-06-30\n[decoding]\ntemperature = 0.2\n')
        arguments = ["submit", calm_run, "--problems", tiny_folder, "--out", out, "--card", card]
        assert command.run(*arguments).returncode == DONE
        said = read_bundle(out).card
        assert (said.model, said.licence, said.decoding) == ("x", "MIT", {"temperature": 0.2})
        assert str(said.training_cutoff) == "2025-06-30"
        assert command.run(*arguments, "--model", "y").returncode == DONE
        assert read_bundle(out).card == msgspec.structs.replace(said, model="y")

    def test_a_model_needs_a_name(self, refused: Any, calm_run: Path, tiny_folder: Path) -> None:
        assert "Name the model with --model" in refused("submit", calm_run, "--problems", tiny_folder)

    @pytest.mark.parametrize(
        ("text", "reason"),
        [
            ('link = "javascript:alert(1)"', "$.link"),
            ("colour = 1", "unknown field `colour`"),
            ("[", "Invalid"),
            ('parameters = "7B"', "$.parameters"),
        ],
    )
    def test_a_card_that_is_none_is_refused(
        self, refused: Any, calm_run: Path, tiny_folder: Path, tmp_path: Path, text: str, reason: str
    ) -> None:
        card = tmp_path / "card.toml"
        card.write_text(text)
        line = refused("submit", calm_run, "--problems", tiny_folder, "--model", "m", "--card", card)
        assert f"{card}: " in line
        assert reason in line

    def test_a_run_of_another_set_is_refused(self, refused: Any, calm_run: Path) -> None:
        line = refused("submit", calm_run, "--model", "m")
        assert "the run is about 3 problems of 'tiny', not about those of 'catalog'" in line


class TestVerify:
    def test_says_what_was_replayed_and_what_that_is_worth(self, command: Any, bundle: Path, tiny_folder: Path) -> None:
        executions = len(open_submission(bundle).results)
        done = command.run("verify", bundle, "--problems", tiny_folder, "--fraction", 0.2, "--seed", 3)
        assert done.returncode == DONE, done.stdout
        chosen = -(-executions // 5)
        first, second, *rest = done.stdout.splitlines()
        assert first == (
            f"VERIFIED: {chosen} of {executions} executions replayed (seed 3), all equal; "
            "scores computed again, all equal"
        )
        assert second.startswith("Had some executions been forged")
        assert rest[0].split() == ["1", "forged", f"{1 - chosen / executions:.4f}"]
        assert rest[-1].split()[0] == "100"

    def test_all_leaves_nothing_unseen(self, command: Any, bundle: Path, tiny_folder: Path) -> None:
        done = command.run("verify", bundle, "--problems", tiny_folder, "--all")
        assert done.returncode == DONE
        executions = len(open_submission(bundle).results)
        assert f"{executions} of {executions} executions replayed" in done.stdout
        assert done.stdout.endswith("a forged one could not have stayed unseen.\n")

    def test_nobody_can_foresee_the_share(self, command: Any, bundle: Path, tiny_folder: Path) -> None:
        first, second = (command.run("verify", bundle, "--problems", tiny_folder).stdout for _ in range(2))
        assert first.partition("(seed ")[2].partition(")")[0] != second.partition("(seed ")[2].partition(")")[0]

    def test_a_forged_cost_is_rejected_and_named(
        self, command: Any, bundle: Path, cheaper: Callable[[Path], bytes], tiny_folder: Path
    ) -> None:
        first = open_submission(bundle).results[0]
        bundle.write_bytes(cheaper(bundle))
        done = command.run("verify", bundle, "--problems", tiny_folder, "--all")
        assert done.returncode == FAULT
        assert done.stdout == (
            f"REJECTED: {first.task_id}, sample 0, level 0, input 0: instructions was submitted as "
            f"{first.instructions - 1}, replayed it is {first.instructions}\n"
        )

    def test_a_changed_byte_is_rejected_and_named(self, command: Any, bundle: Path, tiny_folder: Path) -> None:
        bundle.write_bytes(bundle.read_bytes().replace(b"wrong_answer", b"right_answer", 1))
        done = command.run("verify", bundle, "--problems", tiny_folder)
        assert done.returncode == FAULT
        assert done.stdout == (
            f"REJECTED: {bundle}: results.jsonl: its hash is not the one in manifest.json: one of them was changed\n"
        )

    def test_other_problems_are_refused(self, refused: Any, bundle: Path) -> None:
        assert "not about those of 'catalog'" in refused("verify", bundle)

    def test_ctrl_c_leaves_nothing_verified(self, command: Any, bundle: Path, tiny_folder: Path) -> None:
        process = command.start("verify", bundle, "--problems", tiny_folder, "--all", "--jobs", 1)
        assert process.stderr.readline().startswith("replaying ")
        process.send_signal(signal.SIGINT)
        output, errors = process.communicate()
        assert process.returncode == INTERRUPTED, output + errors
        assert output == ""
        assert errors.endswith("Interrupted: nothing is verified; the same command starts anew.\n")
