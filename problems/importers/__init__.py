"""Read foreign problem sets: one module each, from a published file to a `ProblemSet`."""
