"""What a probe answers, read as a stranger's: the candidate runs within it, and can reach into it.

execution of a probe --> bytes --> its figures, or None where they cannot be those of a probe
"""

from typing import Annotated, Any

import msgspec

from instret.sandbox import CodecError, Execution, decode

_Figure = Annotated[int, msgspec.Meta(ge=0, le=1 << 53)]
_Times = Annotated[int, msgspec.Meta(ge=1, le=1 << 53)]
# Rows as guest.py makes them.
_ANSWERS: dict[str, Any] = {
    "counts": Annotated[list[tuple[str, str, _Figure, _Figure, _Times]], msgspec.Meta(min_length=1)],
    "steps": list[tuple[str, str, _Figure, str, str, _Figure, _Times, _Figure]],
    "peak_bytes": _Figure,
}


def answer_of(signal: str, execution: Execution) -> Any:
    """What a probe answers; None where the candidate does not go as it does without one, or meddled with it.

    Args:
        signal: of `guest.PROBES`.
        execution: of the candidate within the probe.
    """
    if execution.failure:
        return None
    try:
        return msgspec.convert(decode(execution.output), type=_ANSWERS[signal])
    except (CodecError, msgspec.ValidationError):
        return None
