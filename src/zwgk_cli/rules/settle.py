"""Severities and suppressions: what zwgk.yaml and the items say of a finding.

A suppression that suppresses nothing (ZW111), whose day has passed (ZW112) or that names no rule
(ZW113) is a finding; so is a line of zwgk.yaml for a rule that there is not, or that is locked.
Nothing reaches a locked rule.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from zwgk_cli.model.catalog import Allow, Item
from zwgk_cli.model.finding import Finding, Severity
from zwgk_cli.model.place import Place
from zwgk_cli.model.workspace import SETTINGS
from zwgk_cli.rules.about import about
from zwgk_cli.rules.check import Checked, Echo, Key, key_of
from zwgk_cli.rules.rule import Rule

_SEVERITIES = {severity.slug: severity for severity in Severity}


class Settled(Struct, frozen=True):
    """What remains to be reported, each with its severity, and how many were suppressed."""

    findings: tuple[Finding, ...]
    echoes: tuple[Echo, ...] = ()
    suppressed: int = 0


class _Permission(Struct):
    """One `allow` of an item, and whether it has suppressed anything."""

    allow: Allow
    item: Item
    place: Place
    used: bool = False


_Permissions = dict[tuple[str, str], _Permission]


class Settlement:
    """Applies the settings of a workspace and the `allow` of its items to findings.

    `active` are the codes that were looked for: an unused suppression of another says nothing.
    """

    def __init__(
        self,
        rules: Mapping[str, Rule[Any]],
        settings: Mapping[str, str],
        active: frozenset[str],
        today: dt.date | None,
    ) -> None:
        self._rules = rules
        self._settings = settings
        self._active = active
        self._today = today

    def settle(self, checked: Checked, items: Iterable[Item]) -> Settled:
        """Findings of one district or standard, after what its items accept."""
        stated = [
            _Permission(allow, item, item.place("allow", index))
            for item in items
            for index, allow in enumerate(item.allow)
        ]
        permissions = self._permissions(stated)
        kept = [f for f in checked.findings if not self._permitted(f.item, f.code, permissions)]
        suppressed = len(checked.findings) - len(kept)
        echoes = tuple(
            replace(echo, allowed=self._permitted(echo.item, echo.key[0], permissions))
            for echo in checked.echoes
        )
        for permission in stated:
            kept.extend(self._about(permission))
        return Settled(self.graded(kept), echoes, suppressed)

    def graded(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """The findings with the severities that count, without those that are turned off."""
        return tuple(graded for graded in map(self._grade, findings) if graded is not None)

    def adopted(self, of_standards: Iterable[Finding], echoes: Iterable[Echo]) -> Settled:
        """The standards' findings, each with the items that inherit the fault.

        It is as grave as at the adopter where it is gravest; one that every adopter accepts is
        suppressed.
        """
        by_key: dict[Key, list[Echo]] = {}
        for echo in echoes:
            by_key.setdefault(echo.key, []).append(echo)
        kept: list[Finding] = []
        suppressed = 0
        for finding in of_standards:
            heard = by_key.get(key_of(finding), [])
            adopting = [echo for echo in heard if not echo.allowed]
            if heard and not adopting:
                suppressed += 1
                continue
            adopters = tuple(sorted({echo.item for echo in adopting}))
            gravest = max((echo.severity for echo in adopting), default=Severity.INFO)
            told = replace(finding, adopters=adopters)
            graver = gravest > (finding.severity or Severity.INFO)
            kept.append(replace(told, severity=gravest) if graver else told)
        return Settled(tuple(kept), (), suppressed)

    def of_settings(self) -> Iterator[Finding]:
        """What is wrong with the lines of zwgk.yaml that give rules a severity."""
        for code in self._settings:
            place = Place(SETTINGS, ("rules", code), "key")
            if code not in self._rules:
                yield _unknown(code, place)
            elif self._rules[code].locked:
                yield Finding(
                    "ZW111",
                    place,
                    f"{code} 不能关掉，也不能改级别",
                    label="这一行不起作用",
                    help="删除这一行，改正目录里的问题",
                )

    def _grade(self, finding: Finding) -> Finding | None:
        rule = self._rules[finding.code]
        setting = None if rule.locked else self._settings.get(finding.code)
        if setting == "off":
            return None
        severity = _SEVERITIES[setting] if setting else finding.severity or rule.severity
        return replace(finding, severity=severity)

    def _permitted(self, item: str | None, code: str, permissions: _Permissions) -> bool:
        if item is None or self._rules[code].locked:
            return False
        permission = permissions.get((item, code))
        if permission is None:
            return False
        permission.used = True
        return True

    def _permissions(self, stated: Iterable[_Permission]) -> _Permissions:
        """Those that hold on the day; of several for one rule in one item the first."""
        permissions: _Permissions = {}
        for permission in stated:
            if not self._has_expired(permission.allow):
                permissions.setdefault((permission.item.id, permission.allow.rule), permission)
        return permissions

    def _has_expired(self, allow: Allow) -> bool:
        return self._today is not None and allow.until is not None and allow.until < self._today

    def _about(self, permission: _Permission) -> Iterator[Finding]:
        """What is wrong with a permission, once it is known whether it was used."""
        allow, item = permission.allow, permission.item
        rule = self._rules.get(allow.rule)
        if rule is None:
            yield about(item, _unknown(allow.rule, permission.place.within("rule")))
        elif self._has_expired(allow):
            yield about(item, _expired(allow, permission.place.within("until")))
        elif rule.locked:
            yield about(item, _not_allowed(allow, permission.place.within("rule")))
        elif not permission.used and allow.rule in self._active:
            yield about(item, _unused(allow, permission.place.within("rule")))


def _unknown(code: str, place: Place) -> Finding:
    return Finding(
        "ZW113",
        place,
        f"没有编号为 {code} 的规则",
        label="没有这条规则",
        help="核对编号：zwgk rules 列出全部规则",
    )


def _unused(allow: Allow, place: Place) -> Finding:
    return Finding(
        "ZW111",
        place,
        f"允许了 {allow.rule}，但本事项没有这个问题",
        label="没有对应的问题",
        help="删除这一条 allow",
    )


def _not_allowed(allow: Allow, place: Place) -> Finding:
    return Finding(
        "ZW111",
        place,
        f"{allow.rule} 的问题不能允许，只能改正",
        label="这一条不起作用",
        help="改正问题，删除这一条 allow",
    )


def _expired(allow: Allow, place: Place) -> Finding:
    return Finding(
        "ZW112",
        place,
        f"对 {allow.rule} 的允许已于 {allow.until} 到期",
        label="已经到期",
        help="改正问题后删除这一条 allow；确需延期的，写明理由并改日期",
    )
