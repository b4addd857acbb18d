"""All metrics of the field on one run: `instret report RUN --metrics`.

run directory --> Board (board.py) --> METRICS (registry.py) --> Reading by metric (reading.py) --> a table
"""

from instret.metrics.board import Board, Row, board_of, read_board
from instret.metrics.needs import Options
from instret.metrics.reading import Reading, read_metrics
from instret.metrics.registry import METRICS, Metric
from instret.metrics.trials import BUDGETS

__all__ = [
    "BUDGETS",
    "METRICS",
    "Board",
    "Metric",
    "Options",
    "Reading",
    "Row",
    "board_of",
    "read_board",
    "read_metrics",
]
