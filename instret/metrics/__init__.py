"""All metrics of the field on one run: `instret report RUN --metrics`.

run directory --> Board (board.py) --> METRICS (registry.py) --> Reading by metric (reading.py) --> a table
"""

from instret.metrics.board import Board, Row, make_board, read_board
from instret.metrics.curve import write_curve
from instret.metrics.needs import Options
from instret.metrics.reading import Reading, read_metrics
from instret.metrics.registry import METRICS, Metric

__all__ = [
    "METRICS",
    "Board",
    "Metric",
    "Options",
    "Reading",
    "Row",
    "make_board",
    "read_board",
    "read_metrics",
    "write_curve",
]
