"""Which executions of a submission are replayed, and how likely a forgery is to slip through.

number of executions + fraction + seed --> positions to replay --> chance that forged ones are not among them
"""

import hashlib
import math

import msgspec


class Share(msgspec.Struct, frozen=True):
    """A part of all executions, chosen by chance that anybody can repeat.

    Attributes:
        fraction: how large a part, above 0 and up to 1.
        seed: decides which; a submitter must not know it beforehand.
    """

    fraction: float
    seed: int

    def __post_init__(self) -> None:
        if not 0 < self.fraction <= 1:
            raise ValueError(f"the fraction to replay must lie above 0 and be at most 1, not {self.fraction}")

    def choose(self, count: int) -> list[int]:
        """Positions of the chosen among `count` executions, ascending; at least one, and every subset as likely.

        Hashes decide rather than `random`, whose choices differ between versions of Python.
        """

        def lot(position: int) -> bytes:
            return hashlib.sha256(f"{self.seed}:{position}".encode()).digest()

        return sorted(sorted(range(count), key=lot)[: math.ceil(self.fraction * count)])


def unseen_chance(executions: int, replayed: int, forged: int) -> float:
    """The chance that none of the forged executions is among those replayed.

    Formula: C(n - m, b) / C(n, b) for m of n replayed and b forged; at most (1 - m / n)^b, and close to it as long as b
    is a small part of n.

    Args:
        executions: n, of the submission.
        replayed: m, chosen with equal chances.
        forged: b.
    """
    return math.comb(executions - replayed, forged) / math.comb(executions, forged)
