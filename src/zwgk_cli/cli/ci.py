"""Running in a pipeline: which format it reads, where the repository is, and the job's summary."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from zwgk_cli.reporting.formats import Format

_ROOTS = ("GITHUB_WORKSPACE", "CI_PROJECT_DIR")
_SUMMARY = "GITHUB_STEP_SUMMARY"


def format_for(stated: Format | None, environment: Mapping[str, str]) -> Format:
    """The stated format, else the one that the pipeline reads, else text for a person."""
    if stated is not None:
        return stated
    if environment.get("GITHUB_ACTIONS") == "true":
        return Format.GITHUB
    if environment.get("GITLAB_CI") == "true":
        return Format.GITLAB
    return Format.TEXT


def below_root(here: Path, environment: Mapping[str, str]) -> str:
    """The current folder as seen from the repository's root, with "/"; empty for the root itself.

    The root is what the pipeline says, else the nearest folder upward with .git, else this one.
    """
    stated = [Path(environment[name]).resolve() for name in _ROOTS if environment.get(name)]
    folder = here.resolve()
    roots = [root for root in stated if folder.is_relative_to(root)]
    roots += [root for root in (folder, *folder.parents) if (root / ".git").exists()]
    below = folder.relative_to(roots[0]).as_posix() if roots else "."
    return "" if below == "." else below


def add_to_summary(text: str, environment: Mapping[str, str]) -> bool:
    """Adds Markdown to the summary of the job, where GitHub has one; False where it cannot."""
    path = environment.get(_SUMMARY)
    if not path:
        return True
    try:
        with Path(path).open("ab") as stream:
            stream.write(text.encode("utf-8", "replace") + b"\n")
    except OSError:
        return False
    return True
