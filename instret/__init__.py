"""instret: score how efficient generated code is, by counting the instructions it executes.

The face of the rooms below it:

    generators -> problems -> sandbox -> scoring -> leaderboard      wired only here

Public API: `load_set`-like readers in `instret.problems`, `Evaluation` and `Settings` to evaluate, `Scores` to read.
"""

from importlib.metadata import version

__version__ = version("instret")
__all__ = ["__version__"]
