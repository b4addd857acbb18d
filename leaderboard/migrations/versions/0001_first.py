"""The first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make all tables."""
    op.create_table(
        "tokens",
        sa.Column("digest", sa.String(64), primary_key=True),
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("made_at", sa.Float, nullable=False),
        sa.Column("removed_at", sa.Float, nullable=True),
    )
    op.create_table(
        "posts",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("token", sa.String(64), sa.ForeignKey("tokens.digest"), nullable=False, index=True),
        sa.Column("at", sa.Float, nullable=False),
    )
    op.create_table(
        "submissions",
        sa.Column("id", sa.String(64), primary_key=True),
        sa.Column("bytes", sa.BigInteger, nullable=False),
        sa.Column("token", sa.String(64), sa.ForeignKey("tokens.digest"), nullable=True),
        sa.Column("received_at", sa.Float, nullable=False),
    )
    op.create_table(
        "verdicts",
        sa.Column("submission", sa.String(64), sa.ForeignKey("submissions.id"), primary_key=True),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("why", sa.Text, nullable=False),
        sa.Column("fraction", sa.Float, nullable=True),
        sa.Column("seed", sa.BigInteger, nullable=True),
        sa.Column("at", sa.Float, nullable=False),
    )
    op.create_table(
        "waiting",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("submission", sa.String(64), sa.ForeignKey("submissions.id"), nullable=False, unique=True),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("worker", sa.String(200), nullable=False),
        sa.Column("until", sa.Float, nullable=False),
    )
    op.create_table(
        "standings",
        sa.Column("submission", sa.String(64), sa.ForeignKey("submissions.id"), primary_key=True),
        sa.Column("content", sa.JSON, nullable=False),
    )


def downgrade() -> None:
    """Drop them."""
    for name in ("standings", "waiting", "verdicts", "submissions", "posts", "tokens"):
        op.drop_table(name)
