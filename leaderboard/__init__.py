"""Where verified runs are compared: submissions, what is replayed of them, and what stays unseen.

run of the face --> bundle --> share that is replayed --> (the face's engines execute)

This room knows files, hashes and chances; problems, engines and scores are the face's.
"""

from instret.leaderboard.bundle import Bundle, BundleError, Card, pack, read_bundle, seal, unpack
from instret.leaderboard.share import Share, unseen_chance

__all__ = ["Bundle", "BundleError", "Card", "Share", "pack", "read_bundle", "seal", "unpack", "unseen_chance"]
