"""A problem set as pages to browse: static files that work offline and ask no network for anything.

ProblemSet, Calibrations --> pages.render --> file name: content --> folder.write --> index.html, problems/*.html
"""

from instret.site.folder import write
from instret.site.pages import render

__all__ = ["render", "write"]
