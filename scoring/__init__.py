"""Pure numbers: arrays in, scores out. Knows neither files nor engines."""

from instret.scoring.efficiency import eff_at_k, level_scores, order_weights, sample_efficiency
from instret.scoring.passk import pass_at_k
from instret.scoring.statistics import Estimate, bootstrap_means, mean_interval, paired_difference

__all__ = [
    "Estimate",
    "bootstrap_means",
    "eff_at_k",
    "level_scores",
    "mean_interval",
    "order_weights",
    "paired_difference",
    "pass_at_k",
    "sample_efficiency",
]
