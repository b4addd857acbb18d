"""What is asked: the problem model, our catalog, importers of foreign sets, and the rules a problem must satisfy."""

from instret.problems.catalog_folder import CATALOG, load_folder, load_problem
from instret.problems.importers.coffe import load_coffe
from instret.problems.importers.enamel import load_enamel
from instret.problems.model import Level, Problem, ProblemError, ProblemSet, Solution

__all__ = [
    "CATALOG",
    "Level",
    "Problem",
    "ProblemError",
    "ProblemSet",
    "Solution",
    "load_coffe",
    "load_enamel",
    "load_folder",
    "load_problem",
]
