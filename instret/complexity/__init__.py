"""The complexity of a program, from counts at growing sizes.

Subject --> ladder.Prober --> Rungs --> conclude --> Conclusion --> text, plot
samples of a run --> of_run, of_sample --> ground, bounded_ladder --> Rungs --> steadfast --> record.Complexity
native program --> native --> ground, bounded_ladder --> Rungs --> text
"""

from instret.complexity.conclusion import Conclusion, conclude
from instret.complexity.ladder import Prober
from instret.complexity.rungs import Rung, Subject

__all__ = ["Conclusion", "Prober", "Rung", "Subject", "conclude"]
