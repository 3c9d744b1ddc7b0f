"""The faults of a day that are accepted for the time being, known by what they are, not by lines.

Version 1 of the file: JSON, an entry a line, ordered by path, code and fingerprint, so that two
states of it can be compared. Path and code are for people; the fingerprint alone decides.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Set
from typing import Any

from msgspec import Struct, field

from zwgk_cli.language.privacy import mask
from zwgk_cli.reporting.report import Located

VERSION = 1
_FINGERPRINT = re.compile("[0-9a-f]{16}")
_MOST = 1_000_000


class MalformedBaseline(ValueError):
    """A text that is no baseline; the message says why, in Chinese."""


class Accepted(Struct, frozen=True, order=True):
    """Faults that are one and the same by their fingerprint: `count` of them are accepted.

    `path` is that of the document, from the workspace's root.
    """

    path: str
    code: str
    fingerprint: str
    count: int


class Baseline(Struct, frozen=True):
    """What is accepted, by fingerprint."""

    entries: Mapping[str, Accepted] = field(default_factory=dict)

    @property
    def count(self) -> int:
        """How many faults are accepted."""
        return sum(entry.count for entry in self.entries.values())


class Held(Struct, frozen=True):
    """Findings held against a baseline: which are new, which accepted, and what is there no more.

    The count of an entry of `gone` is how many of its faults have gone.
    """

    new: tuple[Located, ...]
    accepted: tuple[Located, ...]
    gone: tuple[Accepted, ...]


def baseline_of(located: Iterable[Located], locked: Set[str]) -> Baseline:
    """The baseline that accepts these findings; those of `locked` codes are never accepted."""
    counts: Counter[str] = Counter()
    entries: dict[str, Accepted] = {}
    for entry in located:
        code = entry.finding.code
        if code in locked:
            continue
        known = entry.fingerprint
        counts[known] += 1
        path = mask(entry.finding.place.document)
        entries[known] = Accepted(path, code, known, counts[known])
    return Baseline(entries)


def hold(
    located: Iterable[Located], baseline: Baseline, active: Set[str], locked: Set[str]
) -> Held:
    """Findings held against a baseline, of which only what `active` codes say can have gone.

    Of faults with one fingerprint as many as were counted are accepted, and those after are new.
    """
    left = Counter({entry.fingerprint: entry.count for entry in baseline.entries.values()})
    new: list[Located] = []
    accepted: list[Located] = []
    for entry in located:
        if entry.finding.code not in locked and left[entry.fingerprint] > 0:
            left[entry.fingerprint] -= 1
            accepted.append(entry)
        else:
            new.append(entry)
    gone = (
        Accepted(entry.path, entry.code, known, left[known])
        for known, entry in baseline.entries.items()
        if left[known] > 0 and entry.code in active
    )
    return Held(tuple(new), tuple(accepted), tuple(sorted(gone)))


def render_baseline(baseline: Baseline) -> str:
    """The text of a baseline's file."""
    lines = [
        json.dumps(
            {
                "path": entry.path,
                "code": entry.code,
                "fingerprint": entry.fingerprint,
                "count": entry.count,
            },
            ensure_ascii=False,
        )
        for entry in sorted(baseline.entries.values())
    ]
    body = "".join(
        f"\n  {line}{',' if at < len(lines) else ''}" for at, line in enumerate(lines, 1)
    )
    return f'{{\n "version": {VERSION},\n "findings": [{body}\n ]\n}}\n'


def parse_baseline(data: bytes) -> Baseline:
    """The baseline in a file's bytes; raises MalformedBaseline.

    Of an entry that stands there twice, as after two branches were merged, the larger count holds.
    """
    try:
        document = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise MalformedBaseline("不是 JSON") from error
    if not isinstance(document, dict) or not isinstance(document.get("findings"), list):
        raise MalformedBaseline("没有 findings 列表")
    if document.get("version") != VERSION:
        raise MalformedBaseline(f"不是第 {VERSION} 版的格式")
    entries: dict[str, Accepted] = {}
    for number, raw in enumerate(document["findings"], start=1):
        entry = _entry(raw, number)
        known = entries.get(entry.fingerprint)
        if known is None or known.count < entry.count:
            entries[entry.fingerprint] = entry
    return Baseline(entries)


def _entry(raw: Any, number: int) -> Accepted:
    if not isinstance(raw, dict):
        raise MalformedBaseline(f"第 {number} 条不是一条记录")
    path, code, known = (raw.get(key) for key in ("path", "code", "fingerprint"))
    count = raw.get("count", 1)
    if not (isinstance(path, str) and isinstance(code, str) and isinstance(known, str)):
        raise MalformedBaseline(f"第 {number} 条缺少 path、code 或 fingerprint")
    if not _FINGERPRINT.fullmatch(known):
        raise MalformedBaseline(f"第 {number} 条的 fingerprint 不对")
    if type(count) is not int or not 0 < count <= _MOST:
        raise MalformedBaseline(f"第 {number} 条的 count 不是次数")
    return Accepted(path, code, known, count)
