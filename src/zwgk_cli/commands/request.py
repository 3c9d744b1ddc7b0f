"""What is asked of an inspection, and what may be made of a district on the way."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol

from msgspec import Struct

from zwgk_cli.commands.outcomes import DistrictOutcome
from zwgk_cli.loading.files import Files
from zwgk_cli.model.district import District
from zwgk_cli.model.finding import Finding
from zwgk_cli.model.workspace import Workspace
from zwgk_cli.rules.registry import BY_CODE


class Maker(Protocol):
    """Makes something of each district while it is at hand; sent to worker processes as it is."""

    @property
    def key(self) -> str | None:
        """What its work depends on beside what was checked; None where it shall not be kept."""
        ...

    @property
    def kind(self) -> type:
        """The class of what it makes: values only, which travel between processes and are kept."""
        ...

    def recall(self, made: Any) -> Any:
        """What an earlier run made of a district that is the same today; None if it is gone."""
        ...

    def make(
        self,
        workspace: Workspace,
        district: District,
        findings: Sequence[Finding],
        before: Before,
    ) -> Any:
        """What is made of a district, None for nothing; `findings` are the shared and its own."""
        ...


class Before(Struct, frozen=True):
    """What an earlier run made of a district that has changed since, and the catalogs of today.

    `keys` are those of the catalogs by document: an equal one stands for equal content, of the
    catalog and of all that it is read against. `made` is None where nothing was kept.
    """

    made: Any
    keys: Mapping[str, str]


class Request(Struct, frozen=True):
    """What to inspect and how: `today` is None where editions alone count (build).

    A `maker` makes something of each district. With 0 `jobs` there are as many processes as cores
    where that pays. `root` is the workspace's folder, where what was found may be kept; None to
    keep nothing.
    """

    files: Files
    today: dt.date | None = None
    active: frozenset[str] = frozenset(BY_CODE)
    jobs: int = 1
    maker: Maker | None = None
    root: Path | None = None


class DistrictResult(Struct, frozen=True):
    """The outcome of a district, and what was made of it."""

    outcome: DistrictOutcome
    made: object = None
