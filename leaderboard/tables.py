"""The tables of the store; `migrations` makes them, and a test holds both against each other."""

from sqlalchemy import JSON, BigInteger, Column, Float, ForeignKey, Integer, MetaData, String, Table, Text

metadata = MetaData()

tokens = Table(
    "tokens",
    metadata,
    Column("digest", String(64), primary_key=True),
    Column("name", String(200), nullable=False),
    Column("made_at", Float, nullable=False),
    Column("removed_at", Float, nullable=True),
)
# Appended to, and forgotten once they are too old to count.
posts = Table(
    "posts",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("token", String(64), ForeignKey("tokens.digest"), nullable=False, index=True),
    Column("at", Float, nullable=False),
)
# Appended to, never changed.
submissions = Table(
    "submissions",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("bytes", BigInteger, nullable=False),
    Column("token", String(64), ForeignKey("tokens.digest"), nullable=True),
    Column("received_at", Float, nullable=False),
)
# Appended to, never changed; a submission without one is received.
verdicts = Table(
    "verdicts",
    metadata,
    Column("submission", String(64), ForeignKey("submissions.id"), primary_key=True),
    Column("state", String(20), nullable=False),
    Column("why", Text, nullable=False),
    Column("fraction", Float, nullable=True),
    Column("seed", BigInteger, nullable=True),
    Column("at", Float, nullable=False),
)
# What waits for its verdict, and who works on it until when.
waiting = Table(
    "waiting",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("submission", String(64), ForeignKey("submissions.id"), nullable=False, unique=True),
    Column("attempts", Integer, nullable=False),
    Column("worker", String(200), nullable=False),
    Column("until", Float, nullable=False),
)
# Computed from the bundles; can be made anew at any time.
summaries = Table(
    "summaries",
    metadata,
    Column("submission", String(64), ForeignKey("submissions.id"), primary_key=True),
    Column("content", JSON, nullable=False),
)
