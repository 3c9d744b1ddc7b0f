"""On what it was measured: processor, memory, versions."""

from __future__ import annotations

import os
import platform
import subprocess
from collections.abc import Mapping
from pathlib import Path

_REPOSITORY = Path(__file__).resolve().parents[2]


def machine() -> Mapping[str, str]:
    """Facts about the machine and the state of the code, without any name of the machine."""
    return {
        "processor": _field(Path("/proc/cpuinfo"), "model name") or platform.machine(),
        "cores": str(len(os.sched_getaffinity(0))),
        "memory": _field(Path("/proc/meminfo"), "MemTotal") or "unknown",
        "system": f"{platform.system()} {platform.release().split('-')[0]}",
        "python": platform.python_version(),
        "load": f"{os.getloadavg()[0]:.1f}",
        "revision": _revision(),
    }


def _field(path: Path, name: str) -> str:
    if not path.exists():
        return ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith(name):
            return " ".join(line.partition(":")[2].split())
    return ""


def _revision() -> str:
    command = ["git", "-C", str(_REPOSITORY), "describe", "--always", "--dirty"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stdout.strip() or "unknown"
