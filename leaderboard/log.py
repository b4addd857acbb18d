"""What services and workers say of their work: lines of JSON on stderr.

event, or request --> when, what, facts --> a line
"""

import json
import sys
import time
from datetime import UTC, datetime
from typing import Any

from starlette.types import ASGIApp, Message, Receive, Scope, Send


def log(event: str, **facts: Any) -> None:
    """Say what happened, as a line of JSON."""
    line = {"at": datetime.now(UTC).isoformat(timespec="milliseconds"), "event": event, **facts}
    print(json.dumps(line), file=sys.stderr, flush=True)


class RequestLog:
    """Middleware that logs requests; neither tokens nor bodies."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, and say what came of it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        status, start = 500, time.perf_counter()

        async def watched(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self._app(scope, receive, watched)
        finally:
            seconds = round(time.perf_counter() - start, 6)
            client = scope["client"][0] if scope.get("client") else None
            log("request", method=scope["method"], path=scope["path"], status=status, seconds=seconds, client=client)
