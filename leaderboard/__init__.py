"""Where verified runs are compared: submissions, what is replayed of them, a store, a service and its workers.

    bundle --> service --> store --> worker (the face replays a share) --> verdict and summary --> rankings

This room knows files, hashes, chances and tables; problems, engines and scores are the face's. What is exported here
needs none of the packages of the extra `serve`; store, service and worker are imported by their own names.
"""

from instret.leaderboard.bundle import Bundle, Card, pack, read_bundle, seal, unpack
from instret.leaderboard.errors import BundleError, StoreError
from instret.leaderboard.share import Share, unseen_chance

__all__ = [
    "Bundle",
    "BundleError",
    "Card",
    "Share",
    "StoreError",
    "pack",
    "read_bundle",
    "seal",
    "unpack",
    "unseen_chance",
]
