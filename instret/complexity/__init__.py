"""The complexity of a program, from counts at growing sizes.

Subject --> ladder.Prober --> Rungs --> conclude --> Conclusion --> text, plot
"""

from instret.complexity.conclusion import Conclusion, conclude
from instret.complexity.ladder import Prober
from instret.complexity.rungs import Rung, Subject

__all__ = ["Conclusion", "Prober", "Rung", "Subject", "conclude"]
