"""The report page in a real browser: self-contained, quiet in the console, and saying what the scores say."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from instret.errors import UsageError
from instret.records import Manifest, ProblemFacts, Reference, Result, canonical, samples_digest, write_durably
from instret.report import ratio_bins, write_report
from instret.samples import Sample
from instret.score import Scores, score_run

FACTS = ProblemFacts(
    suite="0", hardness=(0, 3, 3, 4), cases=(1, 1, 1, 1), reference_instructions=(10, 100, 200, 400), budget=800
)


def result(task_id: str, level: int, verdict: str, instructions: int) -> Result:
    reference = FACTS.reference_instructions[level]
    return Result(
        task_id=task_id,
        sample=0,
        level=level,
        case=0,
        verdict=verdict,
        instructions=instructions,
        reference_instructions=reference,
        message="" if verdict == "accepted" else "line <b>7</b>",
    )


@pytest.fixture
def run(tmp_path: Path) -> Path:
    samples = [
        Sample(
            task_id=name, sample=0, form="solution", code=f"def {name}(x):\n    return x < 1 & 2\n", model="model <i>"
        )
        for name in ("quick", "slow", "wrong")
    ]
    manifest = Manifest(
        schema_version=1,
        problem_set="three",
        problems=dict.fromkeys(("quick", "slow", "wrong"), FACTS),
        unusable={},
        unsampled=(),
        engine="wasm:test",
        meter="fuel",
        language="python",
        samples_digest=samples_digest(samples),
        memory_bytes=1 << 30,
        measure_memory=False,
        missing="zero",
    )
    results = [result("quick", level, "accepted", FACTS.reference_instructions[level]) for level in range(4)]
    results += [result("slow", 0, "accepted", 10), result("slow", 1, "budget_exceeded", 800)]
    results += [result("wrong", 0, "wrong_answer", 10)]
    references = [Reference(name, name.title(), "def reference(): ...\n") for name in ("quick", "slow", "wrong")]
    scores = score_run(manifest, samples, results)
    for name, records in (
        ("manifest.json", [manifest]),
        ("samples.jsonl", samples),
        ("references.jsonl", references),
        ("scores.json", [scores]),
    ):
        write_durably(tmp_path / name, b"".join(canonical(record) + b"\n" for record in records))
    return tmp_path


@pytest.fixture
def page(browser: object) -> Iterator[Page]:
    opened = browser.new_page(viewport={"width": 390, "height": 800})  # type: ignore[attr-defined]
    yield opened
    opened.close()


def test_page_is_self_contained_and_quiet(run: Path, page: Page) -> None:
    requests: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    address = write_report(run).as_uri()
    page.goto(address)
    assert requests == [address]
    assert complaints == []


def test_page_says_what_the_scores_say(run: Path, page: Page) -> None:
    page.goto(write_report(run).as_uri())
    text = page.inner_text("main")
    assert "Right 67 % of the time, with 33 % of the efficiency" in text
    assert "0.333" in text and "0.667" in text
    assert page.locator(".fill.accepted").count() == 1
    assert page.locator(".fill.wrong_answer").count() == 1
    assert "1 more did not complete the first level" in text


def test_candidate_text_is_never_markup(run: Path, page: Page) -> None:
    page.goto(write_report(run).as_uri())
    assert page.inner_text("h1") == "model <i>"
    assert page.locator("main b").count() == 0
    assert "return x < 1 & 2" in page.locator("pre").first.inner_text()


def test_page_fits_a_phone(run: Path, page: Page) -> None:
    page.goto(write_report(run).as_uri())
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_code_opens_with_the_keyboard(run: Path, page: Page) -> None:
    page.goto(write_report(run).as_uri())
    closed = page.locator("details:not([open])").first
    name = closed.locator("strong").inner_text()
    closed.locator("summary").focus()
    page.keyboard.press("Enter")
    assert page.locator("details[open]", has_text=name).count() >= 1


def test_an_unfinished_run_has_no_page(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="is this a"):
        write_report(tmp_path)


def test_ratios_outside_the_scale_go_to_its_ends() -> None:
    bins = ratio_bins([0.001, 1.0, 1.1, 1000.0])
    assert (bins[0].count, bins[-1].count) == (1, 1)
    assert [entry.count for entry in bins if entry.low == 0] == [2]
    assert sum(entry.count for entry in bins) == 4


def test_scores_read_back_as_they_were_written(run: Path) -> None:
    import msgspec

    content = (run / "scores.json").read_bytes()
    assert canonical(msgspec.json.decode(content, type=Scores)) + b"\n" == content
