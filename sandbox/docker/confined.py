"""How a container of ours is confined.

limits --options()--> keywords of Docker's client --> container
"""

import importlib.resources
from typing import Any

_PIDS = 64
_TMP_BYTES = 256 << 20
_BUILD_BYTES = 1 << 30
# What the runner, its zygote and a compiler's files may need besides a candidate.
OVERHEAD_BYTES = 96 << 20


def options(memory_bytes: int, core: int | None, runtime: str | None) -> dict[str, Any]:
    """What Docker is told; see its API for each key.

    Args:
        memory_bytes: what candidates may use together with their files.
        core: the processor core that everything in it shares, or None for any.
        runtime: of the Docker engine; None for its own default.
    """
    from docker.types import LogConfig, Ulimit

    profile = importlib.resources.files("instret.sandbox.docker").joinpath("seccomp.json").read_text("utf-8")
    told: dict[str, Any] = {
        "command": ["python3", "-S", "-B", "-s", "/opt/instret/runner.py"],
        "stdin_open": True,
        "auto_remove": True,
        "network_mode": "none",
        "read_only": True,
        "ipc_mode": "none",
        "user": "0:0",
        "cap_drop": ["ALL"],
        "cap_add": ["SETUID", "SETGID", "KILL"],
        "security_opt": ["no-new-privileges", f"seccomp={profile}"],
        "pids_limit": _PIDS,
        "mem_limit": memory_bytes + OVERHEAD_BYTES,
        "memswap_limit": memory_bytes + OVERHEAD_BYTES,
        "tmpfs": {
            "/tmp": f"rw,exec,nosuid,nodev,size={_TMP_BYTES},nr_inodes=10k,mode=755,uid=65533,gid=65533",
            "/build": f"rw,exec,nosuid,nodev,size={_BUILD_BYTES},nr_inodes=50k,mode=711,uid=65532,gid=65532",
        },
        "ulimits": [
            Ulimit(name="nofile", soft=1024, hard=1024),
            Ulimit(name="core", soft=0, hard=0),
            Ulimit(name="stack", soft=8 << 20, hard=1 << 30),
        ],
        "hostname": "sandbox",
        "working_dir": "/",
        "environment": {"PYTHONHASHSEED": "0", "LANG": "C.UTF-8"},
        "log_config": LogConfig(type="none"),
    }
    if core is not None:
        told["cpuset_cpus"] = str(core)
    if runtime is not None:
        told["runtime"] = runtime
    return told
