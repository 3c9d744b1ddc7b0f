"""A finding: what is wrong with a catalog, where, and what mends it."""

from __future__ import annotations

from enum import IntEnum

from msgspec import Struct

from zwgk_cli.model.place import Place


class Severity(IntEnum):
    """How grave a finding is; a higher one fails a build or a check sooner."""

    INFO = 1
    WARNING = 2
    ERROR = 3

    @property
    def slug(self) -> str:
        """The word in options, settings and JSON: error, warning or info."""
        return self.name.lower()

    @property
    def title(self) -> str:
        """The word that people read: 错误, 警告 or 提示."""
        return {Severity.ERROR: "错误", Severity.WARNING: "警告", Severity.INFO: "提示"}[self]


class Related(Struct, frozen=True):
    """A second place that the finding disagrees with, under a label of its own."""

    place: Place
    message: str
    label: str = ""


class Change(Struct, frozen=True):
    """Put `text` (a value, not YAML) in place of the scalar, or of its span, at `place`."""

    place: Place
    text: str


class Fix(Struct, frozen=True):
    """A mend that a program can apply; only a `certain` one without a look by a person."""

    description: str
    changes: tuple[Change, ...]
    certain: bool = True


class Finding(Struct, frozen=True):
    """One cause of trouble in the user's files.

    `message` is one plain sentence; `label` stands under the caret; `help` is one action (改法).
    `severity` is set only where it differs from the rule's own; `provision` likewise. `item` is
    the id and `title` the name of the item concerned. `adopters` names the items that inherit the
    faulty element from a standard.
    """

    code: str
    place: Place
    message: str
    label: str = ""
    help: str = ""
    related: tuple[Related, ...] = ()
    fix: Fix | None = None
    severity: Severity | None = None
    provision: str | None = None
    item: str | None = None
    title: str | None = None
    agency: str | None = None
    adopters: tuple[str, ...] = ()
