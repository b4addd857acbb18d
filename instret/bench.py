"""Where things run during an evaluation: the problem's own code in one session, candidates in another.

Generators, checkers and the solutions that define the expected outputs always run in the wasm engine, so that every
engine poses exactly the same problems. Candidates, and the references that they are held against, run in the engine
that the user chose; where that is the wasm engine too, both are one session.
"""

from collections.abc import Callable
from dataclasses import dataclass

from instret.sandbox import Engine, Session


@dataclass(frozen=True)
class Bench:
    """Two sessions that are used by one thread.

    Attributes:
        own: for the problem's own code.
        candidates: for samples and what they are held against.
    """

    own: Session
    candidates: Session

    def close(self) -> None:
        """End both."""
        self.own.close()
        if self.candidates is not self.own:
            self.candidates.close()


def bench_maker(own: Engine, candidates: Engine) -> Callable[[], Bench]:
    """Opens benches whose sides run on these engines."""

    def open_bench() -> Bench:
        session = own.start()
        return Bench(session, session if candidates is own else candidates.start())

    return open_bench
