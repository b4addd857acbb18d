"""The charts of runs: each module makes one kind of `charts.Figure`, with its table and what is to be seen in words.

Board --> completion, profile, ratios, growth        run directories --> profile, ranks, wins
"""

from instret.figures.board import BoardFigures, figures_of_board
from instret.figures.standings import RunsFigures, figures_of_runs

__all__ = ["BoardFigures", "RunsFigures", "figures_of_board", "figures_of_runs"]
