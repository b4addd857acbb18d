"""What others may take of a board, as records: board.json is a `BoardData`, board.csv and board.parquet are its table.

The schema of board.json is made of these, see `instret.schema`.
"""

from datetime import date

import msgspec


class TableRow(msgspec.Struct, frozen=True, kw_only=True):
    """A row of the main table.

    Attributes:
        rank: place by eff@1; with `rank_low` and `rank_high` the places that it may have at 95 %.
        model: as its submitter calls it.
        organisation: who made it, as its submitter says; "" when nobody said.
        language: of the samples.
        eff_at_1: eff@1, mean over the problems, with the low and high end of its 95 % interval.
        pass_at_1: pass@1, likewise.
        eff_at_10: eff@10, where every problem with samples has ten.
        class_best_at_1: class_best@1, the complexity match: mean over the problems of the share of samples that are
            right and whose class of time is the best known solution's, with its interval; null where nobody looked.
        training_cutoff: what is younger it cannot have seen, as its submitter says.
        verified_share: of the executions that were replayed, above 0 and up to 1.
        submission: SHA-256 of its bundle.
    """

    rank: int
    rank_low: int
    rank_high: int
    model: str
    organisation: str
    language: str
    eff_at_1: float = msgspec.field(name="eff@1")
    eff_at_1_low: float = msgspec.field(name="eff@1_low")
    eff_at_1_high: float = msgspec.field(name="eff@1_high")
    pass_at_1: float = msgspec.field(name="pass@1")
    pass_at_1_low: float = msgspec.field(name="pass@1_low")
    pass_at_1_high: float = msgspec.field(name="pass@1_high")
    eff_at_10: float | None = msgspec.field(name="eff@10")
    class_best_at_1: float | None = msgspec.field(name="class_best@1")
    class_best_at_1_low: float | None = msgspec.field(name="class_best@1_low")
    class_best_at_1_high: float | None = msgspec.field(name="class_best@1_high")
    training_cutoff: date | None
    verified_share: float
    submission: str


class ProblemScore(msgspec.Struct, frozen=True, kw_only=True):
    """One submission on one problem; 0 without a sample.

    Attributes:
        eff_at_1: eff@1.
        pass_at_1: pass@1.
        class_best_at_1: class_best@1; null where nobody looked.
    """

    eff_at_1: float = msgspec.field(name="eff@1")
    pass_at_1: float = msgspec.field(name="pass@1")
    class_best_at_1: float | None = msgspec.field(name="class_best@1")


class BoardData(msgspec.Struct, frozen=True, kw_only=True):
    """board.json: what is compared, the main table, and every score by problem.

    Attributes:
        problem_set: its name.
        problem_set_digest: identity of the problems.
        engine: fingerprint.
        meter: what a cost counts.
        table: best first.
        scores: by submission and problem.
    """

    problem_set: str
    problem_set_digest: str
    engine: str
    meter: str
    table: list[TableRow]
    scores: dict[str, dict[str, ProblemScore]]
