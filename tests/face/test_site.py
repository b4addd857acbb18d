"""The pages of a problem set in a real browser: they say what is known, find what is looked for, cannot be misused."""

from collections import Counter
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import msgspec
import pytest
from playwright.sync_api import Page

from instret.calibration import Calibration
from instret.cases import Suite
from instret.errors import UsageError
from instret.problems import Level, Problem, ProblemSet, Solution
from instret.problems.model import REASONS
from instret.site import charts, notation, render, write
from instret.site.figures import figures
from instret.site.folder import MARKER
from instret.site.pages import page_name
from instret.site.reasons import MEANINGS
from instret.site.statements import statement_html

PHONE, DESK = 375, 1280
LEVELS = tuple(
    Level(sizes={"n": n, "m": 7}, hardness=hardness, cases=4)
    for n, hardness in ((8, 0), (100, 3), (1000, 3), (9000, 4))
)
STATEMENT = """# Ferry queue

Cars wait. See [the rules](https://example.org/rules).

```python
def ferry(cars: list[int]) -> int
```

| a | b |
|---|---|
| 1 | 2 |

## Constraints

- `0 <= len(cars)`
"""


def solution(name: str, tier: int, time: str, language: str = "python") -> Solution:
    return Solution(
        name=name, source=f"# text of {name}\nx < 1 & 2\n", language=language, tier=tier, time=time, space="n"
    )


FERRY = Problem(
    id="ferry-queue",
    title="Ferry queue",
    statement=STATEMENT,
    kind="function",
    entry_point="ferry",
    signature="def ferry(cars: list[int]) -> int",
    levels=LEVELS,
    generator="",
    checker="",
    solutions=(solution("best.py", 1, "n log n"), solution("naive.py", 2, "n^2"), solution("best.rs", 1, "n", "rust")),
    wrong=(Solution(name="off.py", source="# off\n", expect="wrong_answer", why="Forgets the last car."),),
    difficulty="easy",
    topics=("queues", "sorting"),
    released="2026-11-21",
    slow=("wrong algorithm", "repeated work"),
)
LIGHTS = msgspec.structs.replace(
    FERRY,
    id="harbour-lights",
    title="Harbour lights",
    statement="Read numbers.\n\n```input\n1 2\n```\n\n```output\n3\n```\n",
    kind="program",
    entry_point="",
    signature="",
    difficulty="hard",
    topics=("graphs",),
    solutions=FERRY.solutions[:2],
    wrong=(),
    released="2026-11-23",
    slow=("needless copying",),
    separator="memory",
)
ROPES = msgspec.structs.replace(
    FERRY, id="rope-ends", title="Rope ends", difficulty="medium", topics=("sorting",), released="2026-11-22"
)
SET = ProblemSet("harbour", {problem.id: problem for problem in (FERRY, LIGHTS, ROPES)})


def calibration(problem: Problem, costs: dict[str, list[int]], peaks: dict[str, int] | None = None) -> Calibration:
    return Calibration(
        fingerprint="wasm:test",
        problem=problem.digest,
        suite=Suite(problem.id, (), 2_469_134),
        solutions=costs,
        peaks=peaks or {},
    )


CALIBRATIONS = {
    "ferry-queue": calibration(
        FERRY, {"best.py": [500, 12_000, 130_000, 1_234_567], "naive.py": [600, 90_000, 9_000_000, 246_913_400]}
    ),
    "harbour-lights": calibration(
        LIGHTS,
        {"best.py": [500, 12_000, 130_000, 1_000_000], "naive.py": [600, 13_000, 140_000, 1_100_000]},
        {"best.py": 64 << 10, "naive.py": 3 << 20},
    ),
}
HOSTILE = """Text <script>window.broken = 1</script> and <img src=x onerror="window.broken = 2">

<script>window.broken = 3</script>

[one](javascript:window.broken=4) [two](JaVaScRiPt:window.broken=5) [three](data:text/html,<script>x</script>)
[four](https://example.org/"onmouseover="window.broken=6 "a\\" onclick=\\"window.broken=7") <javascript:window.broken=8>
![picture](https://example.org/spy.png) [five](file:///etc/passwd)

```"><script>window.broken=9</script>
</code></pre><script>window.broken=10</script>
```
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    out = tmp_path / "site"
    write(render(SET, CALIBRATIONS), out)
    return out


@pytest.fixture
def open_page(browser: Any) -> Iterator[Callable[..., Page]]:
    """Opens a file as a browser of some kind would."""
    opened = []

    def open_file(path: Path, state: str = "", width: int = DESK, **kind: Any) -> Page:
        page: Page = browser.new_page(viewport={"width": width, "height": 900}, **kind)
        opened.append(page)
        page.goto(path.as_uri() + state)
        return page

    yield open_file
    for page in opened:
        page.close()


@pytest.fixture
def index(site: Path, open_page: Callable[..., Page]) -> Page:
    return open_page(site / "index.html")


@pytest.fixture
def ferry(site: Path, open_page: Callable[..., Page]) -> Page:
    return open_page(site / "problems" / "ferry-queue.html")


def titles(page: Page) -> list[str]:
    """The problems that are to be seen, in their order."""
    return page.locator(".problems tbody tr:visible a").all_inner_texts()


class TestIndex:
    def test_a_row_says_what_is_known_of_a_problem(self, index: Page) -> None:
        cells = index.locator("tbody tr").first.locator("th, td").all_inner_texts()
        assert cells == [
            "Ferry queue\nferry-queue",
            "easy",
            "function",
            "queues, sorting",
            "wrong algorithm, repeated work",
            notation.times(200),
            "2026-11-21",
            "Python, Rust",
        ]

    def test_separation_in_memory_says_so(self, index: Page) -> None:
        assert index.locator("tbody tr").nth(1).locator("td.number").inner_text() == f"{notation.times(48)}\nmemory"

    @pytest.mark.parametrize(
        ("field", "value", "found"),
        [
            ("Difficulty", "hard", ["Harbour lights"]),
            ("Topic", "sorting", ["Ferry queue", "Rope ends"]),
            ("Slow because of", "needless copying", ["Harbour lights"]),
            ("Kind", "program", ["Harbour lights"]),
        ],
    )
    def test_a_choice_leaves_the_problems_that_fit(self, index: Page, field: str, value: str, found: list[str]) -> None:
        index.get_by_label(field, exact=True).select_option(value)
        assert titles(index) == found
        assert index.get_by_role("status").inner_text() == f"{len(found)} of 3"

    def test_a_search_finds_all_words_in_any_order_and_case(self, index: Page) -> None:
        index.get_by_label("Search").fill("SORTING rust rope")
        assert titles(index) == ["Rope ends"]

    def test_choices_and_search_hold_together(self, index: Page) -> None:
        index.get_by_label("Topic", exact=True).select_option("sorting")
        index.get_by_label("Search").fill("lights")
        assert titles(index) == []
        assert index.get_by_text("No problem is like that.").is_visible()

    def test_clear_shows_everything_again(self, index: Page) -> None:
        index.get_by_label("Search").fill("lights")
        index.get_by_role("button", name="Clear").click()
        index.wait_for_function("document.querySelector('#shown').textContent === 'All 3'")
        assert len(titles(index)) == 3

    def test_sorts_by_separation_with_the_unknown_last_either_way(self, index: Page) -> None:
        heading = index.get_by_role("columnheader", name="Separation")
        heading.get_by_role("button").click()
        assert titles(index) == ["Ferry queue", "Harbour lights", "Rope ends"]
        assert heading.get_attribute("aria-sort") == "descending"
        heading.get_by_role("button").click()
        assert titles(index) == ["Harbour lights", "Ferry queue", "Rope ends"]
        assert heading.get_attribute("aria-sort") == "ascending"

    def test_headings_that_sort_bear_an_arrow(self, index: Page) -> None:
        arrow = "getComputedStyle(document.querySelector('thead button'), '::after').content"
        assert index.evaluate(arrow) == '"\u00a0\u2195"'

    def test_sorts_difficulties_by_how_hard_they_are(self, index: Page) -> None:
        index.get_by_role("button", name="Difficulty").press("Enter")
        assert titles(index) == ["Ferry queue", "Rope ends", "Harbour lights"]

    def test_a_phone_sorts_by_a_choice(self, site: Path, open_page: Callable[..., Page]) -> None:
        page = open_page(site / "index.html", width=PHONE)
        page.get_by_label("Sort by").select_option("released down")
        assert titles(page) == ["Harbour lights", "Rope ends", "Ferry queue"]

    def test_the_address_keeps_what_was_chosen(self, index: Page) -> None:
        index.get_by_label("Topic", exact=True).select_option("sorting")
        index.get_by_role("button", name="Problem").click()
        index.get_by_role("button", name="Problem").click()
        index.wait_for_url("**#topic=sorting&sort=title+down")
        index.reload()
        assert titles(index) == ["Rope ends", "Ferry queue"]

    def test_is_complete_without_javascript(self, site: Path, open_page: Callable[..., Page]) -> None:
        page = open_page(site / "index.html", java_script_enabled=False)
        assert len(titles(page)) == 3
        assert page.locator("button:visible, select:visible, input:visible").count() == 0

    def test_charts_say_their_figures_in_words(self, index: Page) -> None:
        labels = index.locator("svg").evaluate_all("all => all.map(svg => svg.getAttribute('aria-label'))")
        assert "Problems by difficulty: easy 1, medium 1, hard 1" in labels
        assert any(label.startswith("Problems by reason: repeated work 2, wrong algorithm 2,") for label in labels)
        assert any(f"from {notation.times(200)}: 1" in label for label in labels)


class TestProblemPage:
    def test_shows_the_statement_as_text_below_one_title(self, ferry: Page) -> None:
        assert ferry.locator("h1").all_inner_texts() == ["Ferry queue"]
        assert ferry.locator(".statement h3").all_inner_texts() == ["Constraints"]
        assert ferry.locator(".statement li").inner_text() == "0 <= len(cars)"
        assert ferry.locator(".statement table td").all_inner_texts() == ["1", "2"]

    def test_shows_signature_and_sizes(self, ferry: Page) -> None:
        assert ferry.locator("dd", has_text="def ferry").inner_text() == FERRY.signature
        last = ferry.get_by_role("region", name="Levels").locator("tr").last
        assert last.locator("th, td").all_inner_texts() == ["3", "9,000", "7", "4", "4"]

    def test_shows_declared_growth_and_exact_costs_of_each_tier(self, ferry: Page) -> None:
        naive = ferry.get_by_role("region", name="Tiers").locator("tr").last
        assert naive.locator("th, td").all_inner_texts() == [
            "2", "naive.py", "O(n2)", "O(n)", "600", "90,000", "9,000,000", "246,913,400", notation.times(200),
        ]  # fmt: skip
        assert naive.locator("sup").inner_text() == "2"
        assert "A candidate may use 2,469,134 " in ferry.inner_text("main")

    def test_draws_a_line_for_each_python_solution_with_its_name_in_the_legend(self, ferry: Page) -> None:
        chart = ferry.locator("svg.chart")
        assert {"tier 1: best", "tier 2: naive"} <= set(chart.locator("text").all_text_contents())
        assert chart.locator("polyline.good").count() == chart.locator("polyline.bad").count() == 2

    def test_says_why_slower_tiers_are_slow_and_what_wrong_ones_get_wrong(self, ferry: Page) -> None:
        reasons = ferry.locator(".reasons li").all_inner_texts()
        assert reasons == [f"{reason}: {MEANINGS[reason]}" for reason in FERRY.slow]
        assert ferry.locator("summary", has_text="off.py").inner_text().split("\n") == [
            "off.py Forgets the last car.",
            "wrong answer",
        ]

    def test_sources_are_hidden_behind_a_warning_until_the_keyboard_opens_them(self, ferry: Page) -> None:
        source = ferry.get_by_text("# text of best.py")
        assert not source.is_visible()
        ferry.locator("summary", has_text="Spoilers").press("Enter")
        assert source.inner_text() == "# text of best.py\nx < 1 & 2\n"

    def test_a_problem_that_was_not_measured_shows_no_figures(self, site: Path, open_page: Callable[..., Page]) -> None:
        page = open_page(site / "problems" / "rope-ends.html")
        assert "Not calibrated" in page.inner_text("main")
        assert page.locator("svg").count() == 0
        cells = page.get_by_role("region", name="Tiers").locator("tr").last.locator("th, td").all_inner_texts()
        assert cells == ["2", "naive.py", "O(n2)", "O(n)"]

    def test_figures_that_lack_a_solution_are_not_shown(self) -> None:
        partial = calibration(FERRY, {"best.py": [1, 2, 3, 4]})
        assert b"Not calibrated" in render(SET, {"ferry-queue": partial})["problems/ferry-queue.html"]

    def test_memory_is_shown_where_it_tells_tiers_apart(self, site: Path, open_page: Callable[..., Page]) -> None:
        page = open_page(site / "problems" / "harbour-lights.html")
        best, naive = page.get_by_role("region", name="Tiers").locator("tbody tr").all()
        assert best.locator("td").all_inner_texts()[-2:] == ["64 KiB", notation.times(1)]
        assert naive.locator("td").all_inner_texts()[-2:] == ["3.0 MiB", notation.times(48)]
        assert page.get_by_role("img", name="Peak memory: best 64 KiB, naive 3.0 MiB").is_visible()

    def test_examples_of_programs_say_what_goes_in_and_out(self, site: Path, open_page: Callable[..., Page]) -> None:
        page = open_page(site / "problems" / "harbour-lights.html")
        assert page.locator(".caption").all_inner_texts() == ["Input", "Output"]

    def test_a_topic_leads_to_its_problems(self, ferry: Page) -> None:
        ferry.get_by_role("link", name="sorting").click()
        assert titles(ferry) == ["Ferry queue", "Rope ends"]

    def test_neighbours_are_linked(self, ferry: Page) -> None:
        ferry.get_by_role("link", name="Harbour lights").click()
        assert ferry.locator("h1").inner_text() == "Harbour lights"


class TestEveryPage:
    @pytest.fixture(params=["index.html", "problems/ferry-queue.html", "problems/harbour-lights.html"])
    def path(self, request: pytest.FixtureRequest, site: Path) -> Path:
        return site / str(request.param)

    def test_asks_for_nothing_but_its_own_files_and_is_quiet(self, path: Path, site: Path, browser: Any) -> None:
        page = browser.new_page()
        requests: list[str] = []
        complaints: list[str] = []
        page.on("request", lambda request: requests.append(request.url))
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(path.as_uri())
        page.close()
        assert requests == [path.as_uri(), (site / "style.css").as_uri()]
        assert complaints == []

    def test_fits_a_phone(self, path: Path, open_page: Callable[..., Page]) -> None:
        page = open_page(path, width=PHONE)
        page.locator("details").evaluate_all("all => all.forEach(one => one.open = true)")
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE

    @pytest.mark.parametrize("scheme", ["light", "dark"])
    def test_every_text_stands_out_from_its_ground(
        self, path: Path, open_page: Callable[..., Page], contrasts_of: Callable[[Page], Any], scheme: str
    ) -> None:
        page = open_page(path, color_scheme=scheme)
        page.locator("details").evaluate_all("all => all.forEach(one => one.open = true)")
        contrasts = contrasts_of(page)
        assert len(contrasts) > 30
        assert {name: ratio for name, ratio in contrasts if ratio < 4.5} == {}

    def test_the_focus_is_seen(self, path: Path, open_page: Callable[..., Page]) -> None:
        page = open_page(path)
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert outline == "solid"

    def test_every_tag_is_closed_and_every_name_is_used_once(self, path: Path) -> None:
        document = _Document()
        document.feed(path.read_text("utf-8"))
        assert document.open == []
        assert [name for name, count in document.names.items() if count > 1] == []


class TestForeignProblems:
    def test_a_statement_cannot_run_anything_or_ask_for_anything(
        self, tmp_path: Path, open_page: Callable[..., Page], browser: Any
    ) -> None:
        told = '<script>window.broken = 0</script>"><b onclick="window.broken=1">'
        hostile = msgspec.structs.replace(
            FERRY,
            id=told,
            title=told,
            statement=HOSTILE,
            topics=(told,),
            signature=told,
            wrong=(Solution(name=told, source=told, expect="wrong_answer", why=told),),
            solutions=(msgspec.structs.replace(FERRY.reference, name=told, source=told, time=told),),
            gap_reason=told,
            released=told,
        )
        write(render(ProblemSet(told, {told: hostile}), {}), tmp_path / "site")
        for path in (tmp_path / "site" / "index.html", tmp_path / "site" / page_name(told)):
            requests: list[str] = []
            page = browser.new_page()
            page.on("request", lambda request, requests=requests: requests.append(request.url))
            page.goto(path.as_uri())
            page.locator("details").evaluate_all("all => all.forEach(one => one.open = true)")
            for link in page.locator("main a").all():
                link.hover()
            assert page.evaluate("window.broken") is None
            assert all(address.startswith("file:") for address in requests)
            assert page.evaluate(HANDLERS) == []
            assert page.locator("img, iframe, object, embed, b, form:not(#filters)").count() == 0
            assert page.locator("script").count() == (1 if path.name == "index.html" else 0)
            targets = page.locator("a").evaluate_all("all => all.map(link => link.getAttribute('href'))")
            assert all(target.startswith(("https:", "problems/", "../", "#")) for target in targets)
            page.close()

    def test_scripts_are_forbidden_but_for_our_own(self, site: Path, open_page: Callable[..., Page]) -> None:
        for path in (site / "index.html", site / "problems" / "ferry-queue.html"):
            page = open_page(path)
            page.evaluate(
                "() => { const s = document.createElement('script'); s.textContent = 'window.broken = 1';"
                " document.body.append(s); }"
            )
            assert page.evaluate("window.broken") is None

    def test_links_lead_to_the_web_or_nowhere(self) -> None:
        found = statement_html(msgspec.structs.replace(FERRY, statement="[a](ftp://x) [b](/etc) [c](http://x)"))
        assert found.count("href") == 1
        assert 'href="http://x"' in found

    def test_the_beginning_of_a_program_is_shown_as_it_stands(self) -> None:
        prompt = 'def f(x):\n    """ # not a <heading>\n    """\n'
        shown = statement_html(msgspec.structs.replace(FERRY, statement=prompt, prefix=prompt))
        assert shown.startswith("<pre")
        assert "# not a &lt;heading&gt;" in shown

    def test_files_are_named_apart_and_without_danger(self) -> None:
        ids = ["a/b", "a-b", "a b", "A-b", "..", "../x", "", "\u65e5\u672c", "x" * 300, "con.html"]
        names = [page_name(task_id) for task_id in ids]
        assert len(set(names)) == len(ids)
        assert all(name.startswith("problems/") and name.count("/") == 1 and len(name) < 120 for name in names)


class TestFolder:
    def test_two_builds_are_the_same_bytes(self) -> None:
        assert render(SET, CALIBRATIONS) == render(SET, CALIBRATIONS)

    def test_an_earlier_site_is_replaced_and_its_pages_go(self, site: Path) -> None:
        write(render(ProblemSet("less", {"rope-ends": ROPES}), {}), site)
        assert sorted(path.name for path in site.rglob("*.html")) == ["index.html", "rope-ends.html"]

    def test_files_of_others_in_our_folder_stay(self, site: Path) -> None:
        (site / "problems" / "notes.txt").write_text("mine")
        write(render(ProblemSet("less", {"rope-ends": ROPES}), {}), site)
        assert (site / "problems" / "notes.txt").read_text() == "mine"

    def test_an_interrupted_build_is_continued(self, tmp_path: Path) -> None:
        files = render(SET, CALIBRATIONS)
        out = tmp_path / "site"
        with pytest.raises(RuntimeError):
            write(_BreakingOff(files), out)
        write(files, out)
        assert {str(path.relative_to(out)) for path in out.rglob("*") if path.is_file()} == {*files, MARKER}

    @pytest.mark.parametrize(
        "marker", [None, b"{}", b'{"version":2,"files":[]}', b'{"version":1,"files":["../../thesis.html"]}', b"\xff"]
    )
    def test_anything_else_is_never_written_over(self, tmp_path: Path, marker: bytes | None) -> None:
        (tmp_path / "thesis.html").write_text("years of work")
        if marker is not None:
            (tmp_path / MARKER).write_bytes(marker)
        with pytest.raises(UsageError, match="choose a new or empty folder"):
            write({"thesis.html": b""}, tmp_path)
        assert (tmp_path / "thesis.html").read_text() == "years of work"


class TestCommand:
    def test_writes_the_pages_of_a_folder_of_problems(self, command: Any, tiny_folder: Path, tmp_path: Path) -> None:
        out = tmp_path / "site"
        done = command.run("problems", "site", "--problems", tiny_folder, "--out", out)
        assert done.returncode == 0, done.stderr
        assert done.stdout == f"3 problems, 0 of them with measured costs: {out / 'index.html'}\n"
        assert (out / "problems" / "count-equal.html").exists()

    def test_refuses_a_folder_with_something_else_in_it(self, command: Any, tiny_folder: Path, tmp_path: Path) -> None:
        (tmp_path / "thesis.tex").write_text("years of work")
        done = command.run("problems", "site", "--problems", tiny_folder, "--out", tmp_path)
        assert done.returncode == 2
        assert "choose a new or empty folder" in done.stderr


class TestCharts:
    def test_separations_off_the_scale_go_to_its_ends(self) -> None:
        bars = charts.separation_bars([0.5, 1, 1.9, 2, 9.9, 10, 5000])
        assert [(bar.label, bar.figure) for bar in bars if bar.share] == [
            ("1", "3"), ("2", "1"), ("5", "1"), ("10", "1"), ("1,000", "1"),
        ]  # fmt: skip

    def test_a_problem_with_one_level_that_counts_has_no_chart(self) -> None:
        measured = figures(FERRY, calibration(FERRY, {"best.py": [1, 2, 3, 4], "naive.py": [5, 6, 7, 8]}))
        assert measured is not None
        assert charts.cost_chart(FERRY, measured.rows) is not None
        assert charts.cost_chart(msgspec.structs.replace(FERRY, levels=LEVELS[:2]), measured.rows) is None

    def test_every_reason_of_the_model_is_explained(self) -> None:
        assert set(MEANINGS) == set(REASONS)


HANDLERS = """() => [...document.querySelectorAll("*")].flatMap((one) => [...one.attributes].map((each) => each.name))
  .filter((name) => name.startsWith("on"))"""
_VOID = {"meta", "link", "input", "br", "hr"}


class _BreakingOff(dict[str, bytes]):
    """Files of which only the first two can be had."""

    def items(self) -> Any:
        for place, item in enumerate(super().items()):
            if place == 2:
                raise RuntimeError("the power failed")
            yield item


class _Document(HTMLParser):
    """What is open, and which ids there are."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.names: Counter[str] = Counter()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.update(value for name, value in attrs if name == "id" and value)
        if tag not in _VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element of SVG that closes itself."""

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag
