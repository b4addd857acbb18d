"""What a probe answers, read as a stranger's: the candidate runs within it, and can reach into it.

execution of a probe --> bytes --> its figures for each input, or None where they cannot be those of a probe
"""

from typing import Annotated, Any

import msgspec

from instret.sandbox import CodecError, Execution, decode

_Figure = Annotated[int, msgspec.Meta(ge=0, le=1 << 53)]
_Times = Annotated[int, msgspec.Meta(ge=1, le=1 << 53)]
# Rows as probes.py makes them.
_ANSWERS: dict[str, Any] = {
    "counts": list[Annotated[list[tuple[str, str, _Figure, _Figure, _Times]], msgspec.Meta(min_length=1)]],
    "steps": list[list[tuple[str, str, _Figure, str, str, _Figure, _Times, _Figure]]],
    "peak_bytes": list[_Figure],
}


def answers_of(signal: str, execution: Execution, count: int) -> list[Any] | None:
    """What a probe answers.

    Args:
        signal: which probe.
        execution: of the candidate within it.
        count: of the inputs.

    Returns:
        An answer for each input; None where the candidate does not go as it does without the probe, or meddled with it.
    """
    if execution.failure:
        return None
    try:
        answers: list[Any] = msgspec.convert(decode(execution.output), type=_ANSWERS[signal])
    except (CodecError, msgspec.ValidationError):
        return None
    return answers if len(answers) == count else None
