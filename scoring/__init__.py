"""Pure numbers: arrays in, scores out. Knows neither files nor engines."""

from instret.scoring.beyond import beyond_at_k, beyond_scores
from instret.scoring.bootstrap import bootstrap_means, bootstrap_nested
from instret.scoring.classes import all_classes_at_k, best_class_at_k, class_pass_at_k, coefficient_percentile
from instret.scoring.completion import completion_area, completion_curve, log_budgets
from instret.scoring.differences import holm, paired_difference, sign_flip_p_values
from instret.scoring.differential import Clusters, Differential, differential_scores, efficiency_clusters, task_scores
from instret.scoring.editing import best_improvement_at_k, correct_at_k, improvement, optimised_at_k
from instret.scoring.effibench import Overhead, efficiency_percent, language_means, overhead
from instret.scoring.efficiency import eff_at_k, level_scores, order_weights, sample_efficiency
from instret.scoring.efficient import Speedup, efficient_at_k, is_efficient, speedup
from instret.scoring.passk import pass_at_k
from instret.scoring.percentiles import percentile
from instret.scoring.planning import Components, half_width, problems_needed, samples_needed, variance_components
from instret.scoring.ranks import RankInterval, rank_intervals
from instret.scoring.refinement import Rounds, refinement_rounds
from instret.scoring.robust import interquartile_mean, performance_profile, probability_of_improvement
from instret.scoring.statistics import Estimate, bounded_mean_interval, mean_interval, median_interval
from instret.scoring.subset import Subset, choose_subset
from instret.scoring.utility import (
    Decay,
    expected_utility,
    exponential_captime,
    known_captime,
    log_laplace_captime,
    log_uniform_captime,
    uniform_captime,
    utility_at_k,
)
from instret.scoring.wins import common_means, model_win_rates, pairwise_wins, task_win_rates

__all__ = [
    "Clusters",
    "Components",
    "Decay",
    "Differential",
    "Estimate",
    "Overhead",
    "RankInterval",
    "Rounds",
    "Speedup",
    "Subset",
    "all_classes_at_k",
    "best_class_at_k",
    "best_improvement_at_k",
    "beyond_at_k",
    "beyond_scores",
    "bootstrap_means",
    "bootstrap_nested",
    "bounded_mean_interval",
    "choose_subset",
    "class_pass_at_k",
    "coefficient_percentile",
    "common_means",
    "completion_area",
    "completion_curve",
    "correct_at_k",
    "differential_scores",
    "eff_at_k",
    "efficiency_clusters",
    "efficiency_percent",
    "efficient_at_k",
    "expected_utility",
    "exponential_captime",
    "half_width",
    "holm",
    "improvement",
    "interquartile_mean",
    "is_efficient",
    "known_captime",
    "language_means",
    "level_scores",
    "log_budgets",
    "log_laplace_captime",
    "log_uniform_captime",
    "mean_interval",
    "median_interval",
    "model_win_rates",
    "optimised_at_k",
    "order_weights",
    "overhead",
    "paired_difference",
    "pairwise_wins",
    "pass_at_k",
    "percentile",
    "performance_profile",
    "probability_of_improvement",
    "problems_needed",
    "rank_intervals",
    "refinement_rounds",
    "sample_efficiency",
    "samples_needed",
    "sign_flip_p_values",
    "speedup",
    "task_scores",
    "task_win_rates",
    "uniform_captime",
    "utility_at_k",
    "variance_components",
]
