"""The report page in a real browser: self-contained, quiet in the console, and saying what the scores say."""

from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from instret.complexity.record import Beside, Complexity
from instret.errors import UsageError
from instret.figures import figures_of_board
from instret.metrics import read_board
from instret.records import Manifest, ProblemFacts, Reference, Result, canonical, samples_digest, write_durably
from instret.report import write_report
from instret.samples import Sample
from instret.score import Scores, score_run

PHONE = 360
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
    references = [
        Reference(name, f"{name.title()} <b>", "def reference(): ...\n", sizes={"n": [1, 20, 300, 4000]})
        for name in ("quick", "slow", "wrong")
    ]
    scores = score_run(manifest, samples, results)
    for name, records in (
        ("manifest.json", [manifest]),
        ("samples.jsonl", samples),
        ("references.jsonl", references),
        ("results.jsonl", results),
        ("scores.json", [scores]),
    ):
        write_durably(tmp_path / name, b"".join(canonical(record) + b"\n" for record in records))
    return tmp_path


def write(run: Path) -> Path:
    board = read_board(run)
    return write_report(run, board, figures_of_board(board))


@pytest.fixture
def page(browser: object) -> Iterator[Page]:
    opened = browser.new_page(viewport={"width": PHONE, "height": 800})  # type: ignore[attr-defined]
    yield opened
    opened.close()


def test_page_is_self_contained_and_quiet(run: Path, page: Page) -> None:
    requests: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    address = write(run).as_uri()
    page.goto(address)
    assert requests == [address]
    assert complaints == []


def test_page_says_what_the_scores_say(run: Path, page: Page) -> None:
    page.goto(write(run).as_uri())
    text = page.inner_text("main")
    assert "Right 67 % of the time, with 33 % of the efficiency" in text
    assert "0.333" in text and "0.667" in text
    assert page.locator(".fill.accepted").count() == 1
    assert page.locator(".fill.wrong_answer").count() == 1
    assert "1 right samples that completed no level that counts, 1 that failed" in text


def test_candidate_text_is_never_markup(run: Path, page: Page) -> None:
    page.goto(write(run).as_uri())
    assert page.inner_text("h1") == "model <i>"
    assert page.locator("main b").count() == 0
    assert "return x < 1 & 2" in page.locator("pre").first.inner_text()


def test_page_fits_a_phone(run: Path, page: Page) -> None:
    page.goto(write(run).as_uri())
    page.locator("details").evaluate_all("all => all.forEach(one => one.open = true)")
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE


def test_growth_of_samples_stands_beside_the_charts(run: Path, page: Page) -> None:
    steep = Beside("sizes", slope=1.0, p_value=0.001, first_ratio=1.0, last_ratio=40.0, worse=True)
    grown = [
        Complexity(task_id="quick", sample=0, names=("n",), time="n", declared="n", levels_cost=10),
        Complexity(task_id="slow", sample=0, names=("n",), time="n^2", declared="n", levels_cost=10, beside=steep),
    ]
    write_durably(run / "complexity.jsonl", b"".join(canonical(one) + b"\n" for one in grown))
    page.goto(write(run).as_uri())
    titles = page.locator("h2").all_inner_texts()
    charts = titles.index("Growth, where it did best and worst")
    assert titles.index("How right samples grow") > charts
    rows = page.locator("section", has=page.get_by_text("How right samples grow")).locator("tbody tr")
    assert rows.all_inner_texts() == [
        "quick\tO(n)\tO(n)\t",
        "slow\tO(n)\t▲ O(n2)\t1\N{MULTIPLICATION SIGN} → 40\N{MULTIPLICATION SIGN}",
    ]
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE


def test_code_opens_with_the_keyboard(run: Path, page: Page) -> None:
    page.goto(write(run).as_uri())
    closed = page.locator("details:not([open])", has=page.locator("pre")).first
    name = closed.locator("strong").inner_text()
    closed.locator("summary").focus()
    page.keyboard.press("Enter")
    assert page.locator("details[open]", has_text=name).count() >= 1


def test_an_unfinished_run_has_no_page(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="is this a"):
        write(tmp_path)


def test_every_chart_is_shown_with_its_words_and_its_figures(run: Path, page: Page) -> None:
    page.goto(write(run).as_uri())
    figures = figures_of_board(read_board(run)).all
    assert [one.name for one in figures] == ["completion", "profile", "ratios", "growth-best-1", "growth-best-2"]
    for figure in figures:
        plate = page.locator("figure", has=page.locator(f"#{figure.name}-title"))
        assert plate.locator("svg").get_attribute("role") == "img"
        assert plate.locator("desc").text_content() == figure.summary
        assert plate.locator("h2").inner_text() == figure.title
        cells = plate.locator("tbody tr").first.locator("th, td").all_text_contents()
        assert figure.table is not None
        assert tuple(cells) == figure.table.rows[0]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_stands_out_from_its_ground(
    run: Path, page: Page, contrasts_of: Callable[[Page], Any], scheme: Any
) -> None:
    page.emulate_media(color_scheme=scheme)
    page.goto(write(run).as_uri())
    page.locator("details").evaluate_all("all => all.forEach(one => one.open = true)")
    contrasts = contrasts_of(page)
    assert len(contrasts) > 100
    assert {name: ratio for name, ratio in contrasts if ratio < 4.5} == {}


def test_charts_keep_to_their_cards_on_paper_as_well(run: Path, page: Page) -> None:
    page.emulate_media(media="print")
    page.goto(write(run).as_uri())
    assert page.evaluate("matchMedia('print').matches")
    charts = page.locator("svg.chart").all()
    assert len(charts) == 5
    for chart in charts:
        box, card = chart.bounding_box(), chart.locator("xpath=ancestor::figure").bounding_box()
        assert box and card
        assert card["x"] <= box["x"] and box["x"] + box["width"] <= card["x"] + card["width"]


def test_texts_of_charts_stay_inside_them(run: Path, page: Page) -> None:
    page.goto(write(run).as_uri())
    assert page.locator("svg.chart text").count() > 50
    strays = page.evaluate("""() => [...document.querySelectorAll("svg.chart text")].filter((text) => {
      const [inner, outer] = [text.getBoundingClientRect(), text.ownerSVGElement.getBoundingClientRect()];
      return inner.left < outer.left - 2 || inner.right > outer.right + 2;
    }).map((text) => text.textContent)""")
    assert strays == []


def test_ids_are_unique_and_tags_are_closed(run: Path) -> None:
    document = _Document()
    document.feed(write(run).read_text("utf-8"))
    assert document.open == []
    assert len(document.ids) == len(set(document.ids)) > 10


def test_the_same_run_has_the_same_page(run: Path) -> None:
    assert write(run).read_bytes() == write(run).read_bytes()


def test_of_very_many_samples_only_the_first_are_listed(run: Path, page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("instret.report._LISTED", 2)
    page.goto(write(run).as_uri())
    assert "The first 2; all of them are in scores.json." in (page.locator("main").text_content() or "")


def test_scores_read_back_as_they_were_written(run: Path) -> None:
    import msgspec

    content = (run / "scores.json").read_bytes()
    assert canonical(msgspec.json.decode(content, type=Scores)) + b"\n" == content


class _Document(HTMLParser):
    """What is open, and which ids there are."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.ids += [value for name, value in attrs if name == "id" and value]
        if tag != "meta":
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element of SVG that closes itself."""

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag
