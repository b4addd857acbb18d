"""Where code runs and is metered. See `model` for the words; engines live in packages of their own."""

from instret.sandbox.cache import Cache, CachedSession
from instret.sandbox.codec import CodecError, decode, encode, validate
from instret.sandbox.model import (
    Cost,
    Engine,
    Execution,
    InfrastructureError,
    Input,
    InputError,
    Kind,
    Limits,
    Program,
    SandboxError,
    Session,
    Verdict,
)
from instret.sandbox.pool import Pool

__all__ = [
    "Cache",
    "CachedSession",
    "CodecError",
    "Cost",
    "Engine",
    "Execution",
    "InfrastructureError",
    "Input",
    "InputError",
    "Kind",
    "Limits",
    "Pool",
    "Program",
    "SandboxError",
    "Session",
    "Verdict",
    "decode",
    "encode",
    "validate",
]
