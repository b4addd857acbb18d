"""What surrounds an instance: the tank, the clock, chance, and what the host refuses.

    compiled guest --> Lane --> a Store and a Linker for each execution

Time inside is fuel and randomness has one seed, so that nothing a guest can ask the host depends on the machine or on
the moment.
"""

import ctypes
import random
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from wasmtime import Store, StoreContext, WasmtimeError, _bindings
from wasmtime.component import Linker

from instret.sandbox.wasm import artefact

_WASI = "0.2.9"
# Work of the host on behalf of the guest is charged, or a loop of cheap calls would stall a worker for free.
_HOST_CALL_FUEL = 200_000
_RANDOM_BYTES_MAX = 1 << 16
_RANDOM_BYTE_FUEL = 16_000
_SPARE_FUEL = 1 << 62
_EPOCH_S = 1_767_225_600  # 2026-01-01: what every execution takes for now


class Refused(Exception):
    """The guest asked the host for what no candidate may have."""


class Lane:
    """The guest with or without its meter, and its host functions.

    WASI's sources of chance are replaced: time is fuel (1 unit = 1 ns; without the meter, a count of the calls) and
    randomness starts from one seed.
    """

    def __init__(self, compiled: Path, *, metered: bool) -> None:
        self.metered = metered
        self.engine, self.component = artefact.load(compiled, metered=metered)
        self.refusal = ""
        self._clock_start = 0
        self._writes: Callable[[], int] = int
        self._random = random.Random(0)
        self.linker = self._link()

    def fresh(self, memory_bytes: int, writes: Callable[[], int]) -> Store:
        """A store for one execution, everything in it as at the first one.

        Args:
            memory_bytes: what the guest may have.
            writes: how many calls into the host its streams have made so far. wasmtime makes them on a thread of its
                own beside the guest, where the tank must not be touched; so they are charged when they are asked for.
        """
        self._random.seed(0)
        self._writes = writes
        self.refusal = ""
        self._clock_start = 0
        store = Store(self.engine)
        store.set_limits(memory_size=memory_bytes)
        self.refuel(store, _SPARE_FUEL)
        return store

    def refuel(self, store: Store, fuel: int) -> None:
        """Fill the tank to exactly `fuel`, and let the clock start there."""
        if self.metered:
            store.set_fuel(fuel)
            self._clock_start = fuel

    def used(self, store: Store, fuel: int) -> int:
        """What is gone of `fuel`, with what writing costs; this can be more than was there."""
        return fuel - store.get_fuel() + self._writing() if self.metered else 0

    def calls_within(self, fuel: int) -> int:
        """How many calls into the host `fuel` pays for."""
        return fuel // _HOST_CALL_FUEL if self.metered else _SPARE_FUEL

    def _writing(self) -> int:
        return self._writes() * _HOST_CALL_FUEL

    def _charge(self, context: StoreContext, fuel: int) -> int:
        """Take `fuel`; returns the nanoseconds on the guest's clock before."""
        if not self.metered:
            self._clock_start += fuel
            return self._clock_start - fuel + self._writing()
        left = _get_fuel(context)
        _set_fuel(context, max(0, left - fuel))
        return self._clock_start - left + self._writing()

    def _refuse(self, what: str) -> Refused:
        self.refusal = f"{what} is not available in the sandbox"
        return Refused(self.refusal)

    def _link(self) -> Linker:
        linker = Linker(self.engine)
        linker.add_wasip2()
        linker.allow_shadowing = True

        def elapsed_ns(context: StoreContext) -> int:
            return self._charge(context, _HOST_CALL_FUEL)

        def wall_now(context: StoreContext) -> SimpleNamespace:
            seconds, nanoseconds = divmod(elapsed_ns(context) + _EPOCH_S * 10**9, 10**9)
            return SimpleNamespace(seconds=seconds, nanoseconds=nanoseconds)

        def random_bytes(context: StoreContext, size: int) -> bytes:
            if size > _RANDOM_BYTES_MAX:
                raise self._refuse(f"drawing {size} random bytes at once")
            self._charge(context, _HOST_CALL_FUEL + _RANDOM_BYTE_FUEL * size)
            return self._random.randbytes(size)

        def random_number(context: StoreContext) -> int:
            self._charge(context, _HOST_CALL_FUEL)
            return self._random.getrandbits(64)

        def refuse_sleep(context: StoreContext, *_: Any) -> None:
            raise self._refuse("sleeping")

        functions: dict[str, dict[str, Callable[..., Any]]] = {
            "random/random": {"get-random-bytes": random_bytes, "get-random-u64": random_number},
            "clocks/wall-clock": {
                "now": wall_now,
                "resolution": lambda context: SimpleNamespace(seconds=0, nanoseconds=1),
            },
            "clocks/monotonic-clock": {
                "now": elapsed_ns,
                "resolution": lambda context: 1,
                "subscribe-duration": refuse_sleep,
                "subscribe-instant": refuse_sleep,
            },
        }
        with linker.root() as root:
            for interface, members in functions.items():
                with root.add_instance(f"wasi:{interface}@{_WASI}") as instance:
                    for name, function in members.items():
                        instance.add_func(name, function)
        return linker


def _get_fuel(context: StoreContext) -> int:
    left = ctypes.c_uint64(0)
    _raise_if(_bindings.wasmtime_context_get_fuel(context._context(), ctypes.byref(left)))
    return left.value


def _set_fuel(context: StoreContext, fuel: int) -> None:
    _raise_if(_bindings.wasmtime_context_set_fuel(context._context(), fuel))


def _raise_if(error: Any) -> None:
    if error:
        raise WasmtimeError._from_ptr(error)
