"""Many sessions side by side: hand out work, give results back as they come."""

import queue
import threading
from collections.abc import Callable, Iterable, Iterator
from typing import Generic, Protocol, TypeVar

from instret.sandbox.model import InfrastructureError

Item = TypeVar("Item")
Result = TypeVar("Result")


class _Closable(Protocol):
    def close(self) -> None: ...


Place = TypeVar("Place", bound=_Closable)


class Pool(Generic[Place]):
    """A fixed number of sessions, or of what holds some, each driven by a thread of its own.

    Args:
        open_session: makes one session.
        jobs: number of sessions; the default of the command line is one per core.
    """

    def __init__(self, open_session: Callable[[], Place], jobs: int) -> None:
        if jobs < 1:
            raise ValueError(f"jobs must be at least 1, not {jobs}")
        self._sessions = [open_session() for _ in range(jobs)]

    def map(
        self, work: Callable[[Place, Item], Result], items: Iterable[Item]
    ) -> Iterator[tuple[Item, "Result | InfrastructureError"]]:
        """Apply `work` to every item, in the order given, on whichever session is free.

        Yields:
            (item, result) as soon as each is known, in no particular order. An InfrastructureError is yielded in
            place of the result it prevented; any other exception is a defect and ends the iteration.
        """
        waiting: queue.SimpleQueue[Item | None] = queue.SimpleQueue()
        results: queue.SimpleQueue[_Answer[Item, Result]] = queue.SimpleQueue()
        count = 0
        for item in items:
            waiting.put(item)
            count += 1
        stop = threading.Event()

        def drive(session: Place) -> None:
            while not stop.is_set() and (item := waiting.get()) is not None:
                try:
                    results.put(_Answer(item, result=work(session, item)))
                except BaseException as error:
                    results.put(_Answer(item, error=error))

        threads = [threading.Thread(target=drive, args=(session,), daemon=True) for session in self._sessions]
        for thread in threads:
            waiting.put(None)
            thread.start()
        try:
            for _ in range(count):
                answer = results.get()
                if isinstance(answer.error, InfrastructureError):
                    yield answer.item, answer.error
                elif answer.error is not None:
                    raise answer.error
                else:
                    yield answer.item, answer.result  # type: ignore[misc]
        except BaseException:
            stop.set()
            self.close()
            raise
        finally:
            for thread in threads:
                thread.join(timeout=10)

    def close(self) -> None:
        """End all sessions, also those in the middle of an execution."""
        for session in self._sessions:
            session.close()


class _Answer(Generic[Item, Result]):
    def __init__(self, item: Item, result: "Result | None" = None, error: BaseException | None = None) -> None:
        self.item = item
        self.result = result
        self.error = error
