"""The complexity of a program, from counts at growing sizes.

Subject --> measure.Prober --> Rungs --> conclude --> Conclusion --> text, plot
samples of a run --> of_run, of_sample --> ground, ladder.Ladder --> Rungs --> steadfast --> record.Complexity
native program --> native --> the same Ladder --> text
"""

from instret.complexity.conclusion import Conclusion, conclude
from instret.complexity.measure import Prober, Rung, Subject

__all__ = ["Conclusion", "Prober", "Rung", "Subject", "conclude"]
