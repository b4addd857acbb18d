"""Statements as HTML that cannot do anything.

Markdown of a problem, perhaps a stranger's --> tokens --> headings that fit below the page's own --> HTML

Raw HTML stays text, images are not loaded, and links lead to the web or nowhere.
"""

from collections.abc import Sequence

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict
from markupsafe import Markup

from instret.problems import Problem

# The page has the title as h1 and a section as h2.
_TOP_HEADING = 3
_LEAST_HEADING = 6
_CAPTIONS = {"input": "Input", "output": "Output"}


class _Markdown(MarkdownIt):
    """CommonMark with tables, without anything that could reach out of the statement."""

    def __init__(self) -> None:
        super().__init__("commonmark", {"html": False})
        self.enable("table")
        self.disable("image")
        self.add_render_rule("fence", _fence)
        self.add_render_rule("code_block", _fence)
        self.add_render_rule("table_open", _table_open)
        self.add_render_rule("table_close", _table_close)

    def validateLink(self, url: str) -> bool:
        """Whether a link may lead there."""
        return url.lower().startswith(("https://", "http://"))


def _fence(self: RendererHTML, tokens: Sequence[Token], place: int, options: OptionsDict, env: EnvType) -> str:
    token = tokens[place]
    return str(code(token.content, _CAPTIONS.get(token.info.strip(), "")))


def _table_open(self: RendererHTML, tokens: Sequence[Token], place: int, options: OptionsDict, env: EnvType) -> str:
    return '<div class="scroll" tabindex="0"><table>\n'


def _table_close(self: RendererHTML, tokens: Sequence[Token], place: int, options: OptionsDict, env: EnvType) -> str:
    return "</table></div>\n"


def code(text: str, caption: str = "") -> Markup:
    """A text as it stands, which the keyboard can scroll, below a caption if there is one."""
    block = Markup('<pre tabindex="0"><code>{}</code></pre>\n').format(text)
    return Markup('<p class="caption">{}</p>\n').format(caption) + block if caption else block


def statement_html(problem: Problem) -> Markup:
    """The statement of a problem, to be put below a heading of its own.

    Args:
        problem: its statement is Markdown, or the beginning of a program where it is the prefix of candidates too.
    """
    if problem.prefix and problem.statement == problem.prefix:
        return code(problem.statement)
    markdown = _Markdown()
    tokens = _without_title(markdown.parse(problem.statement), problem.title)
    for token in tokens:
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{min(max(int(token.tag[1:]) + 1, _TOP_HEADING), _LEAST_HEADING)}"
    return Markup(markdown.renderer.render(tokens, markdown.options, {}))


def _without_title(tokens: list[Token], title: str) -> list[Token]:
    """Without a first heading that only repeats the title."""
    if len(tokens) > 2 and tokens[0].type == "heading_open" and tokens[1].content.strip() == title.strip():
        return tokens[3:]
    return tokens
