"""The colours of everything that is drawn here, light, dark and on paper, by their role."""

from typing import get_args

from instret.charts.figure import Tone

LIGHT = {
    "ground": "#fbfaf7",
    "card": "#ffffff",
    "ink": "#1d2327",
    "quiet": "#5d676e",
    "line": "#e3e1da",
    "edge": "#8b949a",
    "wash": "#e4f0ed",
    "good": "#17806d",
    "slow": "#b8741a",
    "bad": "#b5413a",
    "blue": "#2f6fb5",
    "violet": "#7d55b8",
    "brown": "#85603f",
}
DARK = {
    "ground": "#14181a",
    "card": "#1c2225",
    "ink": "#e8e6e1",
    "quiet": "#9aa5aa",
    "line": "#2f383c",
    "edge": "#6d787e",
    "wash": "#20332f",
    "good": "#4fb8a3",
    "slow": "#e0a552",
    "bad": "#e0736c",
    "blue": "#6fa8e6",
    "violet": "#b296e6",
    "brown": "#c39a74",
}
PAPER = LIGHT | {
    "ground": "#ffffff",
    "ink": "#000000",
    "quiet": "#444444",
    "line": "#bbbbbb",
    "edge": "#777777",
    "wash": "#ffffff",
}
TONES: tuple[Tone, ...] = get_args(Tone)
# For lines that are equals; from the seventh on they differ by their dashes.
SERIES_TONES: tuple[Tone, ...] = ("good", "slow", "blue", "bad", "violet", "brown")
DASHES: tuple[tuple[float, ...], ...] = ((), (7, 4), (2, 3), (8, 3, 2, 3))


def series_styles(count: int) -> list[tuple[Tone, int]]:
    """Tone and dash of some lines, no two alike as far as there are enough."""
    rounds = (divmod(place, len(SERIES_TONES)) for place in range(count))
    return [(SERIES_TONES[place], dash % len(DASHES)) for dash, place in rounds]


def variables() -> str:
    """The palette as CSS: custom properties by role, for screens of either kind and for paper."""

    def block(colours: dict[str, str]) -> str:
        return " ".join(f"--{role}: {colour};" for role, colour in colours.items())

    return (
        f":root {{ color-scheme: light dark; {block(LIGHT)} }}\n"
        f"@media (prefers-color-scheme: dark) {{ :root {{ {block(DARK)} }} }}\n"
        f"@media print {{ :root {{ {block(PAPER)} }} }}\n"
    )


def classes() -> str:
    """Tones and dashes as CSS: what the shapes of a chart are drawn with."""
    dashes = (
        f".chart .dash-{dash} {{ stroke-dasharray: {' '.join(map(str, DASHES[dash]))}; }}\n"
        for dash in range(1, len(DASHES))
    )
    tones = (f".chart .{tone} {{ color: var(--{tone}); }}\n" for tone in TONES)
    return "".join((*dashes, *tones))
