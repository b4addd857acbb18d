"""What is compared of a submission, under its present name; `instret leaderboard rescore` makes it anew."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Begin with none: what is derived is not worth converting."""
    op.drop_table("standings")
    _make("summaries")


def downgrade() -> None:
    """Likewise."""
    op.drop_table("summaries")
    _make("standings")


def _make(name: str) -> None:
    op.create_table(
        name,
        sa.Column("submission", sa.String(64), sa.ForeignKey("submissions.id"), primary_key=True),
        sa.Column("content", sa.JSON, nullable=False),
    )
