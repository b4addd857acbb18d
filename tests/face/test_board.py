"""The leaderboard's site in a real browser: it says what the package computes, and nothing in it can be misused."""

import csv
import hashlib
import json
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import bibtexparser
import huggingface_hub
import jsonschema
import msgspec
import numpy as np
import pyarrow.parquet
import pytest
import yaml
from playwright.sync_api import Page

from instret.board import Entry, Publication, Verification, render
from instret.board.boards import boards_of
from instret.board.building import problems_at_hand
from instret.board.entries import slug_of
from instret.calibration import Calibration
from instret.cases import Suite
from instret.complexity.record import Complexity
from instret.leaderboard.bundle import Card
from instret.metrics import board_of
from instret.problems import Level, Problem, ProblemSet, Solution, releases
from instret.records import SCHEMA_VERSION, Manifest, ProblemFacts, Reference, Result
from instret.samples import Sample
from instret.schema import DIRECTORY
from instret.scoring import bounded_mean_interval, paired_difference
from instret.site.folder import write

# Width of a window; paper is A4 between margins of 15 mm.
PHONE, DESK, PAPER = 360, 1280, 680
SIZES, HARDNESS, REFERENCE, BUDGET = (8, 100, 1000, 9000), (0, 3, 3, 4), (100, 1_000, 2_000, 4_000), 8_000
FACTS = ProblemFacts(suite="s", hardness=HARDNESS, cases=(1, 1, 1, 1), reference_instructions=REFERENCE, budget=BUDGET)


def problem(number: int) -> Problem:
    made = Problem(
        id=f"problem-{number}",
        title=f"Problem <{number}>",
        statement=f"# Problem <{number}>\n\nCount to {number}.\n",
        kind="function",
        entry_point="count",
        signature="def count(n: int) -> int",
        levels=tuple(
            Level(sizes={"n": n}, hardness=weight, cases=1) for n, weight in zip(SIZES, HARDNESS, strict=True)
        ),
        generator="",
        checker="",
        solutions=(
            Solution(name="best.py", source="best = 1\n", tier=1, time="n"),
            Solution(name="slow.py", source="slow = 1\n", tier=2, time="n^2"),
        ),
        difficulty=("easy", "medium", "hard")[number % 3],
        topics=("trees",) if number % 2 else ("graphs", "trees"),
        released=f"2026-{number + 1:02}-01",
    )
    known = Calibration(
        fingerprint="wasm:test",
        problem=made.digest,
        suite=Suite(made.id, (), BUDGET),
        solutions={"best.py": list(REFERENCE), "slow.py": [100, 1_700, 9_000, 90_000]},
        peaks={},
    )
    return msgspec.structs.replace(made, costs=msgspec.json.encode(known).decode())


SET = ProblemSet("harbour", {each.id: each for each in map(problem, range(9))})


def results(task_id: str, sample: int, factor: float) -> Iterator[Result]:
    """What a sample does that needs a multiple of the reference's instructions; 0 is a wrong one."""
    for level, reference in enumerate(REFERENCE):
        cost = round(factor * reference)
        verdict = "wrong_answer" if not factor else "accepted" if cost <= BUDGET else "budget_exceeded"
        yield Result(
            task_id=task_id,
            sample=sample,
            level=level,
            case=0,
            verdict=verdict,
            instructions=min(cost, BUDGET),
            reference_instructions=reference,
        )
        if verdict != "accepted":
            return


def grown(number: int, is_match: bool) -> Complexity:
    """How the sample of a problem grows."""
    time = "n" if is_match else "n^2"
    return Complexity(task_id=f"problem-{number}", sample=0, names=("n",), time=time, as_declared=is_match)


def entry(
    model: str, factors: Sequence[float], share: float = 1.0, growth: Sequence[Complexity] = (), **card: Any
) -> Entry:
    """A model with one sample for each of the first problems."""
    samples = [
        Sample(task_id=task_id, sample=0, form="solution", code=f"# {model} on {task_id}\n")
        for task_id, _ in zip(SET.problems, factors, strict=False)
    ]
    known = {sample.task_id: FACTS for sample in samples}
    manifest = Manifest(
        schema_version=SCHEMA_VERSION,
        problem_set="harbour",
        problems=known,
        unusable={},
        unsampled=tuple(task_id for task_id in SET.problems if task_id not in known),
        engine="wasm:test",
        meter="fuel",
        language="python",
        samples_digest="",
        memory_bytes=1 << 28,
        measure_memory=False,
        missing="zero",
    )
    made = [
        result for sample, factor in zip(samples, factors, strict=True) for result in results(sample.task_id, 0, factor)
    ]
    references = [Reference(sample.task_id, sample.task_id, "best = 1\n") for sample in samples]
    key = hashlib.sha256(model.encode()).hexdigest()
    return Entry(
        key=key,
        slug=slug_of(model, key),
        card=Card(model=model, **card),
        verification=Verification(share=share, on=date(2026, 11, 22)),
        problem_set_digest="d" * 64,
        problems=SET.problems,
        manifest=manifest,
        run=board_of(manifest, made, samples, references, growth),
        codes={(sample.task_id, 0): sample.code for sample in samples},
    )


MATCHED = (1, 1, 0, 1, 1, 1, 1, 0, 1)
GOOD = entry(
    "Good",
    [1.0, 1.1, 0.9, 1.0, 1.2, 1.0, 1.0, 1.3, 1.0],
    growth=[grown(number, bool(is_match)) for number, is_match in enumerate(MATCHED)],
    training_cutoff=date(2026, 3, 15),
)
FAIR = entry("Fair", [1.5, 1.4, 1.6, 0, 1.5, 1.7, 1.2, 1.9, 0], share=0.1)
POOR = entry("Poor", [3.0, 0, 5.0, 1.8, 0, 0, 9.0], share=0.02, organisation="Somebody")
BOARD = boards_of([GOOD])[0].slug
CATALOG = msgspec.structs.replace(GOOD.manifest, problem_set="catalog")
PUBLISHED = Publication(url="https://example.org/board", hub_dataset="owner/problems")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("board") / "site"
    write(render([POOR, GOOD, FAIR]), out)
    return out


@pytest.fixture
def open_page(browser: Any, site: Path) -> Iterator[Callable[..., Page]]:
    """Opens a page of the site, and fails the test for whatever it complains about or asks the network for."""
    complaints: list[str] = []
    contexts = []

    def open_it(name: str, width: int = DESK, folder: Path = site, **options: Any) -> Page:
        context = browser.new_context(viewport={"width": width, "height": 900}, **options)
        contexts.append(context)
        page: Page = context.new_page()
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("request", lambda request: request.url.startswith("file:") or complaints.append(request.url))
        page.goto((folder / name).as_uri())
        return page

    yield open_it
    for context in contexts:
        context.close()
    assert complaints == []


@pytest.fixture(scope="module")
def on_hub() -> dict[str, bytes]:
    return render([msgspec.structs.replace(each, manifest=CATALOG) for each in (GOOD, FAIR)], PUBLISHED)


@pytest.fixture
def data(site: Path) -> dict[str, Any]:
    read: dict[str, Any] = json.loads((site / BOARD / "board.json").read_bytes())
    return read


@pytest.fixture
def table(open_page: Callable[..., Page]) -> Page:
    return open_page(f"{BOARD}/index.html")


def rows(page: Page) -> list[list[str]]:
    """Rank, model and the two scores of the rows that are shown, in order."""
    script = """() => [...document.querySelector("table.standings").tBodies[0].rows].filter((row) => !row.hidden).map(
        (row) => [row.cells[0].textContent.trim(), row.cells[1].querySelector("a").textContent,
                  row.cells[2].innerText.trim(), row.cells[3].innerText.trim()])"""
    found: list[list[str]] = page.evaluate(script)
    return found


def written(values: Sequence[float]) -> str:
    found = bounded_mean_interval(values)
    return f"{found.value:.3f} {found.low:.3f}\N{EN DASH}{found.high:.3f}"


def scores(of: Entry, metric: str, numbers: Sequence[int]) -> list[float]:
    """eff@1 or pass@1 of one model on some problems; 0 where it has no sample."""
    known = {row.task_id: float(getattr(row, metric).mean()) for row in of.run.rows}
    return [known.get(f"problem-{number}", 0.0) for number in numbers]


class TestTable:
    def test_says_what_the_package_computes_best_first(self, table: Page) -> None:
        every = range(9)
        assert rows(table) == [
            [rank, each.card.model, written(scores(each, "efficiency", every)), written(scores(each, "passed", every))]
            for rank, each in (("1", GOOD), ("2", FAIR), ("3", POOR))
        ]

    def test_is_complete_without_javascript(self, open_page: Callable[..., Page], table: Page) -> None:
        plain = open_page(f"{BOARD}/index.html", java_script_enabled=False)
        body = "table.standings tbody tr"
        assert plain.locator(body).all_inner_texts() == table.locator(body).all_inner_texts()
        assert plain.locator(body).count() == 3
        assert not plain.locator("#filters").is_visible()

    def test_a_choice_of_problems_is_scored_as_the_package_would(self, table: Page) -> None:
        table.select_option("#difficulty", "hard")
        hard = (2, 5, 8)
        assert rows(table) == [
            [rank, each.card.model, written(scores(each, "efficiency", hard)), written(scores(each, "passed", hard))]
            for rank, each in (("1", GOOD), ("2", FAIR), ("3", POOR))
        ]
        assert table.locator("#shown").inner_text() == "3 of 3 submissions, over 3 of 9 problems"

    def test_clear_brings_the_whole_table_back(self, table: Page) -> None:
        before = rows(table)
        table.select_option("#topic", "graphs")
        assert rows(table) != before
        table.click("button[type=reset]")
        table.wait_for_function("document.getElementById('shown').textContent.endsWith('all problems')")
        assert rows(table) == before

    def test_who_may_have_seen_a_problem_of_the_window_has_no_rank(self, table: Page) -> None:
        table.fill("#from", "2026-02-01")
        table.fill("#until", "2026-05-31")
        assert [row[:2] for row in rows(table)] == [["1", "Fair"], ["2", "Poor"], ["may have seen", "Good"]]

    def test_a_window_of_all_problems_is_a_window(self, table: Page) -> None:
        table.fill("#from", "2026-01-01")
        assert [row[:2] for row in rows(table)] == [["1", "Fair"], ["2", "Poor"], ["may have seen", "Good"]]

    def test_a_window_after_its_cutoff_ranks_a_model(self, table: Page) -> None:
        table.fill("#from", "2026-04-01")
        assert rows(table)[0][:2] == ["1", "Good"]

    def test_equals_share_a_place_in_a_choice(self, open_page: Callable[..., Page], tmp_path: Path) -> None:
        twin = msgspec.structs.replace(GOOD, key="e" * 64)
        write(render([GOOD, twin, FAIR]), tmp_path / "site")
        page = open_page(f"{BOARD}/index.html", folder=tmp_path / "site")
        page.select_option("#difficulty", "hard")
        assert [row[:2] for row in rows(page)] == [["1", "Good"], ["1", "Good"], ["3", "Fair"]]

    def test_sorts_by_a_heading_either_way(self, table: Page) -> None:
        heading = table.get_by_role("columnheader", name="pass@1").get_by_role("button")
        heading.click()
        assert [row[1] for row in rows(table)] == ["Good", "Fair", "Poor"]
        heading.click()
        assert [row[1] for row in rows(table)] == ["Poor", "Fair", "Good"]
        assert table.locator("th[aria-sort=ascending]").inner_text().startswith("pass@1")

    def test_finds_models_by_words(self, table: Page) -> None:
        table.fill("#q", "somebody")
        assert [row[1] for row in rows(table)] == ["Poor"]
        table.fill("#q", "nobody")
        assert table.locator("#none").is_visible()

    def test_a_match_of_growth_is_scored_with_the_rest(self, table: Page) -> None:
        cells = table.locator("td[data-label='Complexity match']")
        assert cells.all_inner_texts() == [written(MATCHED), "not measured", "not measured"]
        table.select_option("#difficulty", "hard")
        assert cells.all_inner_texts() == [
            written([MATCHED[number] for number in (2, 5, 8)]),
            "not measured",
            "not measured",
        ]

    def test_what_nobody_has_is_no_column(self, table: Page, open_page: Callable[..., Page], tmp_path: Path) -> None:
        heads = "table.standings thead th:visible"
        assert table.locator(heads).all_inner_texts() == [
            "Rank", "Model", "eff@1", "pass@1", "Training cutoff", "Complexity match", "Verification"
        ]  # fmt: skip
        write(render([FAIR, POOR]), tmp_path / "site")
        page = open_page(f"{BOARD}/index.html", folder=tmp_path / "site")
        assert page.locator(heads).all_inner_texts() == ["Rank", "Model", "eff@1", "pass@1", "Verification"]
        assert page.locator("table.standings tbody tr").first.locator("th:visible, td:visible").count() == 5
        assert page.locator("#sort option").count() == 1 + 2 * 3

    def test_says_how_far_each_was_replayed(self, table: Page) -> None:
        marks = table.locator("td[data-label=Verification]").all_inner_texts()
        assert marks == ["verified\nall replayed", "verified\n10 % replayed", "verified\n2 % replayed"]

    def test_the_address_keeps_the_choice(self, table: Page, open_page: Callable[..., Page]) -> None:
        table.select_option("#difficulty", "easy")
        table.select_option("#topic", "trees")
        chosen = rows(table)
        table.wait_for_url("**#difficulty=easy&topic=trees")
        name = table.url.partition("#")[2]
        again = open_page(f"{BOARD}/index.html")
        again.evaluate("name => { location.hash = name; }", name)
        again.wait_for_function("document.getElementById('difficulty').value === 'easy'")
        assert rows(again) == chosen


@pytest.fixture(scope="module")
def crowd(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of more submissions than are shown at once."""
    out = tmp_path_factory.mktemp("crowd") / "site"
    write(render([entry(f"Model {number}", [1.0 + number / 200]) for number in range(55)]), out)
    return out


class TestManySubmissions:
    @pytest.fixture
    def table(self, open_page: Callable[..., Page], crowd: Path) -> Page:
        return open_page(f"{BOARD}/index.html", folder=crowd)

    def test_fifty_are_shown_and_the_reader_is_told(self, table: Page) -> None:
        assert [row[1] for row in rows(table)] == [f"Model {number}" for number in range(50)]
        told = "55 of 55 submissions, over all problems; the first 50 are below"
        assert table.locator("#shown").inner_text() == told
        assert table.locator("table.standings").get_attribute("aria-rowcount") == "56"

    def test_more_are_shown_from_the_keyboard_where_the_reader_was(self, table: Page) -> None:
        table.get_by_role("button", name="Show 5 more").press("Enter")
        assert len(rows(table)) == 55
        assert table.evaluate("document.activeElement.textContent") == "Model 50"
        assert not table.locator("#more").is_visible()

    def test_search_and_order_are_over_all_of_them(self, table: Page) -> None:
        table.fill("#q", "model 54")
        assert [row[1] for row in rows(table)] == ["Model 54"]
        table.fill("#q", "")
        heading = table.get_by_role("columnheader", name="model").get_by_role("button")
        heading.click()
        heading.click()
        assert rows(table)[0][1] == "Model 54"

    def test_a_choice_of_problems_is_scored_for_all_of_them(self, table: Page) -> None:
        table.select_option("#difficulty", "easy")
        table.fill("#q", "model 54")
        factor = entry("the same", [1.27])
        assert rows(table)[0][2:] == [
            written(scores(factor, "efficiency", (0, 3, 6))),
            written(scores(factor, "passed", (0, 3, 6))),
        ]

    def test_paper_and_pages_without_javascript_have_them_all(
        self, table: Page, open_page: Callable[..., Page], crowd: Path
    ) -> None:
        table.evaluate("window.dispatchEvent(new Event('beforeprint'))")
        assert len(rows(table)) == 55
        plain = open_page(f"{BOARD}/index.html", folder=crowd, java_script_enabled=False)
        assert plain.locator("table.standings tbody tr").count() == 55


class TestCompare:
    def test_two_models_differ_as_the_package_says(self, open_page: Callable[..., Page]) -> None:
        page = open_page(f"{BOARD}/compare.html")
        page.select_option("#left", FAIR.slug)
        page.select_option("#right", POOR.slug)
        found = paired_difference(scores(FAIR, "efficiency", range(9)), scores(POOR, "efficiency", range(9)))
        low = f"{found.low:+.3f}".replace("-", "\N{MINUS SIGN}")
        expected = f"eff@1 differs by {found.value:+.3f} ({low} to {found.high:+.3f} at 95 %)"
        assert page.locator("#duel p").inner_text().startswith(expected)

    def test_a_model_is_not_compared_with_itself(self, open_page: Callable[..., Page]) -> None:
        page = open_page(f"{BOARD}/compare.html")
        page.select_option("#right", GOOD.slug)
        assert page.locator("#duel").inner_text() == "Choose two different models."

    def test_one_submission_has_nothing_to_be_compared_with(
        self, open_page: Callable[..., Page], tmp_path: Path
    ) -> None:
        write(render([GOOD]), tmp_path / "site")
        page = open_page(f"{BOARD}/compare.html", folder=tmp_path / "site")
        assert page.locator("main p").last.inner_text() == "There is one submission so far: nothing to compare it with."
        assert page.locator("select, table").count() == 0

    def test_every_pair_has_its_win_rate(self, open_page: Callable[..., Page]) -> None:
        page = open_page(f"{BOARD}/compare.html")
        rates = page.locator("table.heat tbody td span").all_inner_texts()
        assert [int(rate.removesuffix(" %")) for rate in rates] == [100, 100, 0, 83, 0, 17]


class TestPages:
    def test_a_model_is_shown_with_card_and_programs(self, open_page: Callable[..., Page]) -> None:
        page = open_page(f"{BOARD}/models/{POOR.slug}.html")
        assert page.locator("h1").inner_text() == "Poor"
        assert "1 sample" not in page.locator("header p").inner_text()
        told = page.locator("header p").inner_text()
        assert "7 samples on 7 of 9 problems" in told
        assert told.endswith("the other 2 count as 0 for rank and scores")
        page.locator("#failed ~ details summary").first.click()
        assert page.get_by_text("# Poor on problem-1").is_visible()

    def test_a_problem_tells_what_samples_came_to(self, open_page: Callable[..., Page]) -> None:
        page = open_page(f"{BOARD}/problems/problem-3.html")
        assert page.locator("h1").inner_text() == "Problem <3>"
        bars = page.locator("svg.bars").get_attribute("aria-label")
        assert bars == "Samples: like tier 1 2, like tier 2 0, wrong 1"
        assert page.locator("svg.chart text").all_text_contents()[:4] == ["tier 1", "tier 2", "Good", "Poor"]
        assert page.locator("table.tiers tbody tr").all_inner_texts() == [
            "Good\t1\t1\t1.000\t1\N{MULTIPLICATION SIGN}",
            "Poor\t1\t1\t0.566\t1.8\N{MULTIPLICATION SIGN}",
            "Fair\t1\t0\t0.000\t\N{EN DASH}",
        ]

    def test_the_hardest_problem_comes_first(self, open_page: Callable[..., Page]) -> None:
        page = open_page(f"{BOARD}/tasks.html")
        shares = page.locator("td[data-label='eff@1']").all_inner_texts()
        assert shares == sorted(shares)
        assert len(shares) == 9

    def test_every_link_leads_somewhere(self, site: Path, open_page: Callable[..., Page]) -> None:
        names = sorted(str(path.relative_to(site)) for path in site.rglob("*.html"))
        assert len(names) == 1 + 3 + 3 + 9
        for name in names:
            page = open_page(name)
            links = page.evaluate("[...document.querySelectorAll('a[href]')].map((link) => link.href)")
            for link in links:
                if link.startswith("file:"):
                    assert Path(link.removeprefix("file://").partition("#")[0]).is_file(), (name, link)
            page.context.close()

    @pytest.mark.parametrize("width", [PHONE, DESK])
    @pytest.mark.parametrize("name", ["index", "compare", "tasks", f"models/{FAIR.slug}", "problems/problem-0"])
    def test_nothing_hangs_over(self, open_page: Callable[..., Page], name: str, width: int) -> None:
        page = open_page(f"{BOARD}/{name}.html", width)
        assert page.evaluate("document.documentElement.scrollWidth") <= width

    @pytest.mark.parametrize("name", ["index", "compare", "tasks", f"models/{FAIR.slug}", "problems/problem-0"])
    def test_nothing_hangs_over_the_edge_of_paper(self, open_page: Callable[..., Page], name: str) -> None:
        page = open_page(f"{BOARD}/{name}.html", PAPER)
        page.emulate_media(media="print")
        assert page.evaluate("document.documentElement.scrollWidth") <= PAPER

    @pytest.mark.parametrize("name", ["index", "compare", "tasks", f"models/{FAIR.slug}", "problems/problem-0"])
    def test_everything_has_a_name_for_who_cannot_see(self, open_page: Callable[..., Page], name: str) -> None:
        page = open_page(f"{BOARD}/{name}.html")
        nameless = page.evaluate(
            """() => {
              const levels = [...document.querySelectorAll("h1, h2, h3")].map((each) => Number(each.tagName[1]));
              return {
                fields: [...document.querySelectorAll("input, select")].filter((each) => !each.labels.length).length,
                pictures: [...document.querySelectorAll("svg")].filter(
                  (each) => !each.getAttribute("aria-label") && !each.getAttribute("aria-labelledby")).length,
                buttons: [...document.querySelectorAll("a, button")].filter((each) => !each.textContent.trim()).length,
                scrollers: [...document.querySelectorAll(".scroll")].filter(
                  (each) => each.scrollWidth > each.clientWidth && each.tabIndex < 0).length,
                ids: document.querySelectorAll("[id]").length - new Set(
                  [...document.querySelectorAll("[id]")].map((each) => each.id)).size,
                titles: levels.filter((level) => level === 1).length - 1,
                jumps: levels.filter((level, place) => place && level > levels[place - 1] + 1).length,
                language: document.documentElement.lang === "en" ? 0 : 1,
              };
            }"""
        )
        assert nameless == dict.fromkeys(nameless, 0)


class TestDownloads:
    def test_json_is_what_the_table_says(self, data: dict[str, Any], table: Page) -> None:
        assert [row["model"] for row in data["table"]] == ["Good", "Fair", "Poor"]
        assert [f"{row['eff@1']:.3f}" for row in data["table"]] == [row[2].split()[0] for row in rows(table)]
        assert set(data["scores"][GOOD.key]) == set(SET.problems)
        assert [score["class_best@1"] for score in data["scores"][GOOD.key].values()] == list(MATCHED)
        assert {score["class_best@1"] for score in data["scores"][FAIR.key].values()} == {None}

    def test_json_keeps_its_published_schema(self, data: dict[str, Any]) -> None:
        schema = json.loads((DIRECTORY / "board.schema.json").read_bytes())
        jsonschema.Draft202012Validator.check_schema(schema)
        jsonschema.validate(data, schema, jsonschema.Draft202012Validator)
        del data["table"][0]["rank"]
        with pytest.raises(jsonschema.ValidationError, match="'rank' is a required property"):
            jsonschema.validate(data, schema, jsonschema.Draft202012Validator)

    def test_csv_has_the_rows_of_json(self, site: Path, data: dict[str, Any]) -> None:
        with (site / BOARD / "board.csv").open(newline="") as file:
            listed = list(csv.DictReader(file))
        assert listed == [
            {name: "" if value is None else str(value) for name, value in row.items()} for row in data["table"]
        ]

    def test_parquet_has_the_rows_of_json_with_their_types(self, site: Path, data: dict[str, Any]) -> None:
        found = pyarrow.parquet.read_table(site / BOARD / "board.parquet")
        kinds = dict.fromkeys(data["table"][0], "double")
        kinds |= dict.fromkeys(("rank", "rank_low", "rank_high"), "int64")
        kinds |= dict.fromkeys(("model", "organisation", "language", "submission"), "string")
        assert {field.name: str(field.type) for field in found.schema} == kinds | {"training_cutoff": "date32[day]"}
        days = [row["training_cutoff"] and date.fromisoformat(row["training_cutoff"]) for row in data["table"]]
        assert found.to_pylist() == [
            row | {"training_cutoff": day} for row, day in zip(data["table"], days, strict=True)
        ]

    def test_parquet_has_every_score_of_json(self, site: Path, data: dict[str, Any]) -> None:
        found = pyarrow.parquet.read_table(site / BOARD / "scores.parquet")
        assert [str(field.type) for field in found.schema] == ["string", "string", "double", "double", "double"]
        assert found.to_pylist() == [
            {"submission": key, "problem": task_id, **score}
            for key, by_problem in data["scores"].items()
            for task_id, score in by_problem.items()
        ]

    def test_a_bibliography_names_the_problems_and_every_submission(self, site: Path) -> None:
        library = bibtexparser.parse_file(str(site / BOARD / "board.bib"))
        assert library.failed_blocks == []
        problems, *submissions = library.entries
        assert problems.fields_dict["note"].value == f"{{Problem set: 9 problems, digest {'d' * 64}}}"
        assert [one.key for one in submissions] == [each.slug for each in (GOOD, FAIR, POOR)]
        assert submissions[2].fields_dict["author"].value == "{Somebody}"
        assert f"bundle {FAIR.key[:16]}" in submissions[1].fields_dict["note"].value

    def test_equal_submissions_give_equal_bytes_in_any_order(self) -> None:
        assert render([GOOD, FAIR, POOR], PUBLISHED) == render([POOR, FAIR, GOOD], PUBLISHED)

    def test_the_table_s_page_leads_to_every_file(self, site: Path, table: Page) -> None:
        linked = table.locator(".downloads a").evaluate_all("links => links.map((link) => link.getAttribute('href'))")
        assert sorted(linked) == sorted(
            path.name for path in (site / BOARD).iterdir() if path.suffix in (".json", ".csv", ".parquet", ".bib")
        )


class TestOnAHub:
    def test_results_are_read_by_the_hub_s_own_parser(self, on_hub: dict[str, bytes]) -> None:
        (name,) = (name for name in on_hub if name.endswith(f"/models/{FAIR.slug}.yaml"))
        written = yaml.safe_load(on_hub[name])
        eff, passed = entries = huggingface_hub.parse_eval_result_entries(written)
        assert huggingface_hub.eval_result_entries_to_yaml(entries) == written
        assert (eff.dataset_id, eff.task_id, passed.task_id) == ("owner/problems", "eff_at_1", "pass_at_1")
        assert eff.value == pytest.approx(np.mean(scores(FAIR, "efficiency", range(9))))
        assert passed.value == pytest.approx(7 / 9)
        assert eff.date == "2026-11-22"
        assert eff.source_url == f"https://example.org/board/{name.removesuffix('.yaml')}.html"
        assert "10 % of the executions replayed" in eff.notes

    def test_citations_lead_to_what_is_published(self, on_hub: dict[str, bytes]) -> None:
        (name,) = (name for name in on_hub if name.endswith("/board.bib"))
        problems, good, _ = bibtexparser.parse_string(on_hub[name].decode()).entries
        assert problems.fields_dict["url"].value == "https://huggingface.co/datasets/owner/problems"
        assert problems.fields_dict["year"].value == "2026"
        assert good.fields_dict["url"].value.endswith(f"/models/{GOOD.slug}.html")

    def test_other_problems_than_the_catalog_s_have_no_results_there(self) -> None:
        assert not [name for name in render([GOOD], PUBLISHED) if name.endswith(".yaml")]


def test_what_was_counted_otherwise_is_on_a_board_of_its_own() -> None:
    native = msgspec.structs.replace(FAIR.manifest, engine="docker:test", meter="qemu")
    other = msgspec.structs.replace(FAIR, key="f" * 64, manifest=native)
    one, two = boards_of([GOOD, FAIR, other])
    assert ([row.key for row in one.table.rows], [row.key for row in two.table.rows]) == (
        [GOOD.key, FAIR.key],
        [other.key],
    )
    assert one.slug != two.slug


def test_a_selection_of_a_set_says_so_wherever_its_problems_are_counted() -> None:
    files = render([msgspec.structs.replace(GOOD, problem_set_size=12)])
    told = [name for name, content in files.items() if b"selection of 9 of the 12 problems" in content]
    counting = ("board.bib", "index.html", f"models/{GOOD.slug}.html", "tasks.html")
    assert sorted(told) == [*(f"{BOARD}/{name}" for name in counting), "index.html"]
    assert not [name for name, content in render([GOOD]).items() if b"selection of" in content]


def test_problems_that_have_changed_since_are_known_by_id_only() -> None:
    known = problems_at_hand(GOOD.manifest, releases.digest(SET.problems.values()), SET)
    assert list(known) == list(SET.problems)
    assert problems_at_hand(GOOD.manifest, "d" * 64, SET) == {}
    assert problems_at_hand(GOOD.manifest, releases.digest(SET.problems.values()), None) == {}
    strange = msgspec.structs.replace(GOOD, problems={})
    (board,) = boards_of([strange])
    assert [task.title for task in board.tasks.values()] == sorted(SET.problems)
    assert f"{board.slug}/problems/problem-3.html" in render([strange])


def test_a_program_that_is_cut_says_so() -> None:
    long = msgspec.structs.replace(POOR, codes=dict.fromkeys(POOR.codes, "x" * 5_234))
    page = render([long])[f"{BOARD}/models/{POOR.slug}.html"].decode()
    assert "\N{HORIZONTAL ELLIPSIS} 1,234 more characters</code>" in page


def test_what_a_submitter_writes_stays_text(open_page: Callable[..., Page], tmp_path: Path) -> None:
    spell = "</script><script>window.broken = 1</script><img src=x onerror='window.broken = 2'>"
    hostile = entry(spell, [1.0, 1.2], organisation="=1+1", licence=spell, decoding={spell: spell})
    write(render([hostile, FAIR]), tmp_path / "site")
    for name in ("index", "compare", f"models/{hostile.slug}", "problems/problem-0"):
        page = open_page(f"{BOARD}/{name}.html", folder=tmp_path / "site")
        assert page.evaluate("window.broken") is None
        assert spell in page.evaluate("document.body.textContent")
    assert "'=1+1" in (tmp_path / "site" / BOARD / "board.csv").read_text("utf-8")
