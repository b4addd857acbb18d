"""Send a bundle to a leaderboard.

bundle + URL + token --> POST /submissions --> id and state
"""

import http.client
import urllib.error
import urllib.request

import msgspec

from instret.errors import UsageError
from instret.leaderboard.status import Refusal

_PATIENCE_S = 900
_MOST_ANSWER_BYTES = 1 << 20


class Receipt(msgspec.Struct, frozen=True):
    """What a leaderboard answers: under which id it keeps a submission, and how far that is."""

    id: str
    state: str


def post(bundle: bytes, url: str, token: str) -> Receipt:
    """Post a bundle.

    Args:
        bundle: packed.
        url: of the leaderboard.
        token: that its owner gave out.

    Raises:
        UsageError: when it does not take it, with its reason.
    """
    target = f"{url.rstrip('/')}/submissions"
    if not target.startswith(("http://", "https://")):
        raise UsageError(f"--url {url}: no address of a leaderboard: it begins with http:// or https://")
    headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/zip"}
    try:
        request = urllib.request.Request(target, bundle, headers, method="POST")
        with urllib.request.urlopen(request, timeout=_PATIENCE_S) as answer:
            return msgspec.json.decode(answer.read(_MOST_ANSWER_BYTES), type=Receipt)
    except urllib.error.HTTPError as error:
        raise UsageError(f"{target}: refused ({error.code}): {_reason(error)}") from None
    except (OSError, ValueError, http.client.HTTPException) as error:
        raise UsageError(f"{target}: {error}; is a leaderboard there? The bundle can be posted again") from None


def _reason(error: urllib.error.HTTPError) -> str:
    try:
        return msgspec.json.decode(error.read(_MOST_ANSWER_BYTES), type=Refusal).detail
    except (OSError, ValueError, http.client.HTTPException):
        return str(error.reason)
