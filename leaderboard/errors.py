"""What this room raises for a person to read."""


class BundleError(ValueError):
    """A file that is no sound bundle, or was changed after it was sealed: names file, place and remedy."""


class StoreError(ValueError):
    """A database or folder that cannot be used as a store, or not for this: names it and the remedy."""
