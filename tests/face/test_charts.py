"""Charts: values stand where their axes say, SVG and PNG show the same, and every text can be read."""

import io
import os
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from instret.charts import (
    Cell,
    Columns,
    Figure,
    Series,
    Table,
    category_axis,
    growth_axis,
    inline,
    linear_axis,
    ratio_axis,
    size_axis,
    standalone,
    write_pictures,
)
from instret.charts.axes import count_axis
from instret.charts.drawing import Area, Disc, Stroke, Words
from instret.charts.figure import Axis
from instret.charts.layout import WIDTH, draw
from instret.charts.marks import MARKS
from instret.charts.palette import DARK, DASHES, LIGHT, PAPER, TONES, series_styles
from instret.charts.png import paint
from instret.errors import UsageError

EVIL = '<script>alert(1)</script> & "x" $\\frac$'
LINE = Figure(
    name="line",
    title="A line",
    note="It rises.",
    summary="It rises from 1 to 100.",
    x=linear_axis("x", ((0, "0"), (10, "10"))),
    y=growth_axis("y", [1, 100]),
    series=(
        Series(label="up", points=((0, 1), (5, 10), (10, 100)), tone="good", mark="circle", last_mark="cross"),
        Series(label="flat", points=((0, 10), (10, 10)), tone="bad", dash=2, band=((5, 20), (5, 20))),
    ),
    table=Table(("x", "y"), (("0", "1"),)),
)
MATRIX = Figure(
    name="matrix",
    title="A matrix",
    note="",
    summary="",
    x=category_axis("", ["a", "b"], 60),
    y=category_axis("", ["a", "b"], 40, downwards=True),
    cells=(Cell(1, 0, ("90 %", "80 to 95"), 0.8), Cell(0, 1, ("10 %", "5 to 20"), -0.8)),
)


def words(figure: Figure) -> list[Words]:
    return [shape for shape in draw(figure).shapes if isinstance(shape, Words)]


class TestAxes:
    @given(st.floats(1, 1e6), st.floats(1.5, 1e6), st.floats(0, 1))
    def test_equal_ratios_are_equally_long_on_a_logarithmic_one(self, low: float, ratio: float, part: float) -> None:
        axis = Axis(title="", low=low, high=low * ratio, ticks=(), logarithmic=True)
        assert axis.place(low * ratio**part) == pytest.approx(part, abs=1e-9)

    @given(st.lists(st.floats(1, 1e14), min_size=1))
    def test_powers_of_ten_hold_all_values_between_them(self, values: list[float]) -> None:
        axis = growth_axis("", values)
        assert axis.low <= min(values) and max(values) <= axis.high and axis.low < axis.high
        assert len(axis.ticks) <= 7

    @pytest.mark.parametrize(("most", "top"), [(0, 1), (1, 1), (4, 4), (7, 8), (12, 15), (23, 30), (5_000, 6_000)])
    def test_counts_go_up_in_a_few_round_steps(self, most: int, top: int) -> None:
        axis = count_axis("", most)
        assert (axis.low, axis.high) == (0, top)
        assert len(axis.ticks) <= 6

    @given(st.integers(-6, -1), st.integers(1, 6))
    def test_ratios_always_show_the_reference(self, low: int, high: int) -> None:
        assert any(tick.value == 1 for tick in ratio_axis("", low, high).ticks)

    def test_few_sizes_are_written_and_many_are_not(self) -> None:
        assert [tick.label for tick in size_axis("n", [150, 600, 20_000]).ticks] == ["150", "600", "20 k"]
        assert [tick.value for tick in size_axis("n", [2**power for power in range(3, 12)]).ticks] == [10, 100, 1000]

    def test_names_lie_one_after_the_other_or_one_below_the_other(self) -> None:
        assert [category_axis("", ["a", "b"], 9).place(place) for place in (0, 1)] == [0.25, 0.75]
        assert [category_axis("", ["a", "b"], 9, downwards=True).place(place) for place in (0, 1)] == [0.75, 0.25]


class TestLayout:
    def test_points_stand_where_their_ticks_do(self) -> None:
        drawing = draw(LINE)
        ticks = {shape.text: shape.at for shape in drawing.shapes if isinstance(shape, Words)}
        discs = [shape.centre for shape in drawing.shapes if isinstance(shape, Disc)]
        # The first disc is in the legend, and the last point has a cross instead.
        (x, y), (middle, higher) = discs[1:]
        assert (x, y + 4) == (ticks["0"][0], ticks["1"][1])
        assert middle == pytest.approx((ticks["0"][0] + ticks["10"][0]) / 2, abs=0.1)
        assert higher == pytest.approx((ticks["1"][1] + ticks["100"][1]) / 2 - 4, abs=0.1)

    def test_columns_stand_on_the_axis_and_on_each_other(self) -> None:
        axis = count_axis("", 4)
        columns = (Columns("a", "good", ((1, 2, 0, 1),)), Columns("b", "bad", ((1, 2, 1, 4),)))
        drawing = draw(msgspec.structs.replace(LINE, x=ratio_axis("", -1, 1), y=axis, series=(), columns=columns))
        lower, upper = [shape.points for shape in drawing.shapes if isinstance(shape, Area)][2:]
        assert upper[2][1] == lower[0][1]
        assert (upper[2][1] - upper[0][1]) == pytest.approx(3 * (lower[2][1] - lower[0][1]), abs=0.3)

    def test_every_label_is_in_the_legend_within_the_width(self) -> None:
        series = tuple(Series(label=f"a rather long name {n}", points=((0, 1), (1, 1)), tone="good") for n in range(9))
        placed = {one.text: one.at for one in words(msgspec.structs.replace(LINE, series=series))}
        assert {one.label for one in series} <= set(placed)
        assert len({placed[one.label] for one in series}) == 9
        assert max(placed[one.label][0] for one in series) < WIDTH / 2

    def test_fields_of_a_matrix_hold_their_words_and_grow_with_their_number(self) -> None:
        texts = {one.text for one in words(MATRIX)}
        assert {"90 %", "80 to 95", "10 %", "5 to 20", "a", "b"} <= texts
        names = [str(number) for number in range(9)]
        wide = msgspec.structs.replace(MATRIX, x=category_axis("", names, 60), y=category_axis("", names, 40))
        assert draw(wide).width > 9 * 60 > draw(MATRIX).width

    def test_equal_lines_are_told_apart_by_tone_or_dash(self) -> None:
        assert len(set(series_styles(20))) == 20


class TestSvg:
    def test_a_file_is_complete_and_says_what_it_shows(self) -> None:
        root = ElementTree.fromstring(standalone(LINE))
        assert root.tag == "{http://www.w3.org/2000/svg}svg"
        assert root.attrib["role"] == "img"
        title, description = (root.find(f"{{*}}{name}") for name in ("title", "desc"))
        assert title is not None and description is not None
        assert (title.text, description.text) == ("A line", "It rises from 1 to 100.")
        assert root.attrib["aria-labelledby"].split() == [title.attrib["id"], description.attrib["id"]]
        assert "It rises." in "".join(root.itertext())

    def test_texts_are_never_markup(self) -> None:
        series = (msgspec.structs.replace(LINE.series[0], label=EVIL),)
        evil = msgspec.structs.replace(LINE, title=EVIL, note=EVIL, summary=EVIL, series=series)
        root = ElementTree.fromstring(standalone(evil))
        assert root.find(".//{*}script") is None
        assert EVIL in [element.text for element in root.iter()]
        assert "<script" not in inline(evil)

    def test_nothing_is_loaded_from_elsewhere(self) -> None:
        drawn = standalone(LINE).decode()
        assert re.findall(r"(?:href|src|url)\s*[=(]", drawn) == []
        assert re.findall(r"https?://[^\"]+", drawn) == ["http://www.w3.org/2000/svg"]

    def test_has_a_rule_for_every_tone_and_every_dash(self) -> None:
        series = [
            Series(label=f"{tone} {dash}", points=((0, 1), (9, 9)), tone=tone, dash=dash)
            for tone in TONES
            for dash in range(len(DASHES))
        ]
        drawn = standalone(msgspec.structs.replace(LINE, series=tuple(series))).decode()
        used = {name for names in re.findall(r'<polyline class="([^"]+)"', drawn) for name in names.split()}
        assert used == {*TONES, *(f"dash-{dash}" for dash in range(1, len(DASHES)))}
        rules = dict(re.findall(r"^\.chart \.([a-z0-9-]+) { (.*) }$", drawn, re.MULTILINE))
        assert used == set(rules)
        assert rules["blue"] == "color: var(--blue);"
        assert rules["dash-3"] == "stroke-dasharray: 8 3 2 3;"

    def test_is_the_same_bytes_in_every_process(self) -> None:
        program = f"{_AS_MODULE}; sys.stdout.buffer.write(standalone(LINE))"
        found = {
            subprocess.run(
                [sys.executable, "-c", program, __file__],
                env=os.environ | {"PYTHONHASHSEED": seed},
                capture_output=True,
                check=True,
            ).stdout
            for seed in ("1", "2")
        }
        assert found == {standalone(LINE)}


class TestPng:
    def test_has_the_tones_of_the_drawing_where_its_shapes_are(self) -> None:
        figure = msgspec.structs.replace(LINE, series=LINE.series[:1])
        drawing = draw(figure, titled=True)
        picture = Image.open(io.BytesIO(paint(figure))).convert("RGB")
        margin = drawing.margin
        assert picture.size == (round(2 * (drawing.width + 2 * margin)), round(2 * (drawing.height + 2 * margin)))

        def tone_at(x: float, y: float) -> str:
            return "#{:02x}{:02x}{:02x}".format(*picture.getpixel((round(2 * (x + margin)), round(2 * (y + margin)))))

        discs = [shape for shape in drawing.shapes if isinstance(shape, Disc)]
        assert {tone_at(*disc.centre) for disc in discs} == {LIGHT["good"]}
        rising = next(shape for shape in drawing.shapes if isinstance(shape, Stroke) and len(shape.points) == 3)
        assert tone_at(*rising.points[-1]) == LIGHT["good"]
        assert tone_at(-margin / 2, -margin / 2) == LIGHT["card"]

    def test_is_the_same_bytes_every_time(self) -> None:
        assert paint(LINE) == paint(LINE)
        assert paint(MATRIX) != paint(LINE)

    def test_formulas_in_names_are_letters(self) -> None:
        assert paint(msgspec.structs.replace(LINE, title=EVIL)).startswith(b"\x89PNG")

    def test_without_matplotlib_the_remedy_is_named(self, tmp_path: Path) -> None:
        (tmp_path / "matplotlib.py").write_text("raise ImportError\n")
        program = f"{_AS_MODULE}; from instret.charts.png import paint; paint(LINE)"
        done = subprocess.run(
            [sys.executable, "-c", program, __file__],
            env=os.environ | {"PYTHONPATH": str(tmp_path)},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.stderr.splitlines()[-1].endswith(
            "UsageError: PNG takes matplotlib: pip install 'instret[plot]', or choose --svg"
        )


class TestFiles:
    @pytest.mark.parametrize(("form", "beginning"), [("svg", b"<svg"), ("png", b"\x89PNG")])
    def test_are_named_after_their_charts(self, form: str, beginning: bytes, tmp_path: Path) -> None:
        written = write_pictures(tmp_path / "new", [LINE, MATRIX], form)
        assert [path.name for path in written] == [f"line.{form}", f"matrix.{form}"]
        assert all(path.read_bytes().startswith(beginning) for path in written)

    def test_need_a_folder(self, tmp_path: Path) -> None:
        (tmp_path / "taken").write_text("")
        with pytest.raises(UsageError, match="cannot be made: File exists; choose another folder"):
            write_pictures(tmp_path / "taken", [LINE], "svg")


def _light(colour: str) -> float:
    channels = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((_light(one), _light(other)))
    return (high + 0.05) / (low + 0.05)


def blend(colour: str, ground: str, opacity: float) -> str:
    pairs = [(int(colour[place : place + 2], 16), int(ground[place : place + 2], 16)) for place in (1, 3, 5)]
    return "#" + "".join(f"{round(opacity * above + (1 - opacity) * below):02x}" for above, below in pairs)


@pytest.mark.parametrize("palette", [LIGHT, DARK, PAPER], ids=["light", "dark", "paper"])
class TestPalette:
    def test_every_tone_of_a_line_stands_out(self, palette: dict[str, str]) -> None:
        found = {tone: contrast(palette[tone], palette["card"]) for tone in TONES if tone != "line"}
        assert min(found.values()) >= 3, found

    @pytest.mark.parametrize("ground", ["card", "ground"])
    def test_texts_can_be_read(self, palette: dict[str, str], ground: str) -> None:
        assert min(contrast(palette[tone], palette[ground]) for tone in ("ink", "quiet")) >= 4.5

    @pytest.mark.parametrize("shade", [-1.0, 1.0])
    def test_words_on_the_strongest_field_can_be_read(self, palette: dict[str, str], shade: float) -> None:
        drawing = draw(msgspec.structs.replace(MATRIX, cells=(Cell(0, 0, ("1",), shade),)))
        ground = palette["card"]
        for shape in drawing.shapes:
            if isinstance(shape, Area):
                ground = blend(palette[shape.tone], ground, shape.opacity)
        assert contrast(palette["ink"], ground) >= 4.5


def test_every_mark_is_another_form() -> None:
    drawn = {
        mark: draw(msgspec.structs.replace(LINE, series=(msgspec.structs.replace(LINE.series[0], mark=mark),))).shapes
        for mark in MARKS
    }
    assert len(set(drawn.values())) == len(MARKS)


# A test module has no name that another process could import it by.
_AS_MODULE = (
    "import sys, runpy; names = runpy.run_path(sys.argv[1]); LINE, standalone = names['LINE'], names['standalone']"
)
