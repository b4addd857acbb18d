"""What the face raises for a person to read.

Rooms have trees of their own:

instret.errors.UsageError             wrong arguments, unreadable samples, a run that does not fit
instret.problems.model.ProblemError   an unusable problem or problem set
instret.leaderboard.BundleError       a submission that is unsound, or was changed
instret.sandbox.SandboxError
    InfrastructureError               our fault or the machine's; never a verdict, never a score
"""


class UsageError(ValueError):
    """The caller's mistake: says what was wrong, where, and what to do."""
