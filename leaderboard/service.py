"""The leaderboard over HTTP: take bundles in, say how far they are, and who stands where.

    POST /submissions       a bundle as the body, with a token: streamed to the disk, checked, in the store, queued
    GET  /submissions/{id}  received, verified (what share was replayed) or rejected (why)
    GET  /leaderboard       verified submissions, ranked among those on the same terms
    GET  /health            whether the database answers, and how much waits

Nothing is executed here; workers do that. Whatever is wrong with a request is answered with a reason and a 4xx.
"""

import asyncio
import contextlib
import hashlib
import time
import uuid
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Annotated, Any

import anyio.to_thread
import fastapi
import msgspec
from fastapi import HTTPException, Request, Response
from fastapi.concurrency import run_in_threadpool
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from starlette.requests import ClientDisconnect

from instret.leaderboard.bundle import MOST_BYTES
from instret.leaderboard.database import AWAY
from instret.leaderboard.errors import BundleError
from instret.leaderboard.log import RequestLog, log
from instret.leaderboard.rankings import Ranking, rankings
from instret.leaderboard.status import Refusal, Status
from instret.leaderboard.store import Store
from instret.leaderboard.tokens import TooManyPosts

_UPLOAD_S = 900
# A bundle takes several times its size in memory while it is checked.
_CHECKED_AT_ONCE = 2
# More would only take turns, at the database and at the interpreter, and not in a row.
_THREADS = 2 + _CHECKED_AT_ONCE
# What a service that was killed left behind is older than any upload lasts.
_LEFT_BEHIND_S = 4 * _UPLOAD_S
_BEARER = HTTPBearer(auto_error=False)
_Given = HTTPAuthorizationCredentials | None
_Answers = dict[int | str, dict[str, Any]]
_COMPONENT = "#/components/schemas/{name}"
_BUNDLE = {
    "requestBody": {
        "required": True,
        "description": "what `instret submit` writes",
        "content": {"application/zip": {"schema": {"type": "string", "format": "binary"}}},
    }
}
# Where somebody finds out later how a bundle stands that he posted.
_LINKS = {"status": {"operationId": "get_submission", "parameters": {"submission": "$response.body#/id"}}}
_REASONS = {
    400: "The connection broke",
    401: "No valid token",
    404: "Unknown",
    408: "Too slow",
    413: "Too large",
    422: "No sound bundle; the detail names file, line and remedy",
    429: "Too many posts",
    503: "No database now",
    507: "No room for it now",
}


def make_app(
    store: Store, check: Callable[[Path], object], *, hourly: int, most_bytes: int = MOST_BYTES
) -> fastapi.FastAPI:
    """The service as an application for an ASGI server.

    Args:
        store: of the leaderboard.
        check: raises BundleError when a file is no sound bundle.
        hourly: posts that a token may make within an hour.
        most_bytes: size of the largest bundle.
    """
    records, components = msgspec.json.schema_components([Status, list[Ranking], Refusal], ref_template=_COMPONENT)
    status, ranked, refusal = map(_json_content, records)
    refused: _Answers = {code: {"description": reason, **refusal} for code, reason in _REASONS.items()}
    app = fastapi.FastAPI(
        title="instret leaderboard",
        version="1",
        docs_url=None,
        redoc_url=None,
        responses={503: refused[503]},
        lifespan=_with_few_threads,
    )
    _sweep(store.bundles)
    uploads = Uploads(store, check, hourly, most_bytes)
    taken: _Answers = {
        200: {"description": "There already", **status, "links": _LINKS},
        201: {"description": "New", **status, "links": _LINKS},
        **{code: refused[code] for code in (400, 401, 408, 413, 422, 429, 507)},
    }

    @app.post("/submissions", status_code=201, responses=taken, openapi_extra=_BUNDLE)
    async def post_submission(request: Request, given: Annotated[_Given, fastapi.Depends(_BEARER)]) -> Response:
        found, is_new = await uploads.take(request, given)
        return _json(found, 201 if is_new else 200, {"Location": f"/submissions/{found.id}"})

    @app.get("/submissions/{submission}", operation_id="get_submission",
             responses={200: {"description": "Known", **status}, 404: refused[404]})  # fmt: skip
    def get_submission(submission: Annotated[str, fastapi.Path(pattern="^[0-9a-f]{64}$")]) -> Response:
        found = store.status(submission)
        if found is None:
            raise HTTPException(404, "there is no such submission; its id is the SHA-256 of the bundle")
        return _json(found)

    @app.get("/leaderboard", responses={200: {"description": "All of them", **ranked}})
    def get_leaderboard() -> Response:
        return _json(rankings(store.verified()))

    @app.get("/health")
    def get_health() -> dict[str, int]:
        return {str(state): count for state, count in store.counts().items()}

    for kind in AWAY:
        app.add_exception_handler(kind, _no_database)
    _describe(app, components)
    app.add_middleware(RequestLog)
    return app


class Uploads:
    """Bundles on their way in; see `make_app`."""

    def __init__(self, store: Store, check: Callable[[Path], object], hourly: int, most_bytes: int) -> None:
        self._store = store
        self._check = check
        self._hourly = hourly
        self._most_bytes = most_bytes
        self._checking = asyncio.Semaphore(_CHECKED_AT_ONCE)

    async def take(self, request: Request, given: _Given) -> tuple[Status, bool]:
        """Bring a bundle into the store; says how it stands, and whether it is new."""
        # Before anything of the body is read.
        token = await run_in_threadpool(self._admit, given)
        declared = request.headers.get("content-length", "")
        if declared.isdecimal() and int(declared) > self._most_bytes:
            raise self._too_large()
        part = self._store.bundles / f"{uuid.uuid4().hex}.part"
        try:
            async with asyncio.timeout(_UPLOAD_S):
                submission = await self._stream(request, part)
            async with self._checking:
                return await run_in_threadpool(self._keep, part, submission, token)
        except BundleError as error:
            raise HTTPException(422, str(error)) from None
        except TimeoutError:
            raise HTTPException(408, f"the bundle did not arrive within {_UPLOAD_S} s") from None
        except ClientDisconnect:
            raise HTTPException(400, "the connection broke before the bundle was complete") from None
        except OSError as error:
            log("not stored", why=str(error))
            raise HTTPException(507, "the leaderboard cannot store it now; post it again later") from None
        finally:
            part.unlink(missing_ok=True)

    def _admit(self, given: _Given) -> str:
        """The token of a request that may post."""
        try:
            token = self._store.tokens.admit(given.credentials, self._hourly) if given else None
        except TooManyPosts:
            reason = f"more than {self._hourly} posts within an hour; wait a while"
            raise HTTPException(429, reason, {"Retry-After": "3600"}) from None
        if token is None:
            reason = "this token is not valid" if given else "a token is needed: Authorization: Bearer TOKEN"
            raise HTTPException(401, reason, {"WWW-Authenticate": "Bearer"})
        return token

    async def _stream(self, request: Request, part: Path) -> str:
        """Write the body to a file, and give its SHA-256."""
        state, size = hashlib.sha256(), 0
        with part.open("xb") as file:
            async for chunk in request.stream():
                size += len(chunk)
                if size > self._most_bytes:
                    raise self._too_large()
                state.update(chunk)
                file.write(chunk)
        return state.hexdigest()

    def _keep(self, part: Path, submission: str, token: str) -> tuple[Status, bool]:
        """Check it and take it in, in one turn of one thread."""
        self._check(part)
        return self._store.receive(part, submission, token)

    def _too_large(self) -> HTTPException:
        return HTTPException(413, f"a bundle has at most {self._most_bytes:,} bytes; submit fewer samples")


@contextlib.asynccontextmanager
async def _with_few_threads(app: fastapi.FastAPI) -> AsyncIterator[None]:
    anyio.to_thread.current_default_thread_limiter().total_tokens = _THREADS
    yield


def _sweep(bundles: Path) -> None:
    """Remove uploads that nobody finishes any more."""
    for part in bundles.glob("*.part"):
        with contextlib.suppress(FileNotFoundError):
            if part.stat().st_mtime < time.time() - _LEFT_BEHIND_S:
                part.unlink()


def _no_database(request: Request, error: Exception) -> Response:
    log("no database", why=str(error).splitlines()[0])
    return _json(Refusal("the database does not answer; try again later"), 503)


def _json(content: Any, status: int = 200, headers: dict[str, str] | None = None) -> Response:
    encoded = msgspec.json.encode(content, order="deterministic")
    return Response(encoded, status, headers, media_type="application/json")


def _json_content(schema: dict[str, Any]) -> dict[str, Any]:
    return {"content": {"application/json": {"schema": schema}}}


def _describe(app: fastapi.FastAPI, components: dict[str, Any]) -> None:
    """Let the OpenAPI description know our records."""
    make = app.openapi

    def openapi() -> dict[str, Any]:
        description = make()
        description.setdefault("components", {}).setdefault("schemas", {}).update(components)
        return description

    app.openapi = openapi  # type: ignore[method-assign]
