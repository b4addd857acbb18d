"""Problem sets for other programs: parquet, JSON lines, and folders that dataset hubs take.

ProblemSet --> rows --> tables --> cards about them --> a file or a folder; and rows --> problems again
"""

from instret.export.facts import Facts, facts_of
from instret.export.hub_folder import hub_files, require_free, write_folder
from instret.export.rows import Row, problem_of, problems_of, row_of
from instret.export.tables import json_lines, parquet

__all__ = [
    "Facts",
    "Row",
    "facts_of",
    "hub_files",
    "json_lines",
    "parquet",
    "problem_of",
    "problems_of",
    "require_free",
    "row_of",
    "write_folder",
]
