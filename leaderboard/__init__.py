"""Where verified runs will be compared: submissions, verification by replay, store and site.

Nothing is in here yet; runs already carry what it needs (manifest, samples, results).
"""
