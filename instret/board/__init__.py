"""The leaderboard's site: static pages that need no server, no network and, for the main table, no script.

submissions of the store --> Entry --> boards, one for each problem set and engine --> pages --> files of a folder
"""

from instret.board.building import entry_of, site_of
from instret.board.downloads import Publication
from instret.board.entries import Entry, Verification
from instret.board.pages import render

__all__ = ["Entry", "Publication", "Verification", "entry_of", "render", "site_of"]
