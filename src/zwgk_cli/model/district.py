"""区: its agencies, its 权责清单 and 公共服务事项目录, and its catalogs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from msgspec import Struct

from zwgk_cli.model.basis import Basis
from zwgk_cli.model.catalog import Catalog
from zwgk_cli.model.place import Place


class FormerName(Struct, frozen=True):
    """A name that an agency bore until a day (机构改革)."""

    name: str
    until: dt.date | None


class Agency(Struct, frozen=True):
    """机构名录: one agency of the district; `kind` such as 区政府部门 or 垂直管理."""

    name: str
    full_name: str | None
    kind: str
    parent: str | None
    site: str | None
    aliases: tuple[str, ...]
    former: tuple[FormerName, ...]
    address: str | None
    hours: str | None
    inquiry: str | None
    complaint: str | None
    place: Place


class Power(Struct, frozen=True):
    """权责清单, or 公共服务事项目录: one entry.

    `kind` is one of the ten kinds of power, or 公共服务. `list` is 区级, 市级 or 垂直系统; `status`
    is 保留, 取消, 下放 or 划转, since `date`. `domain` is the stated one, or None.
    """

    code: str
    name: str
    kind: str
    agency: str
    exercised_by: str | None
    entrusted_to: str | None
    list: str
    basis: tuple[Basis, ...]
    domain: str | None
    parent: str | None
    status: str
    date: dt.date | None
    guide: str | None
    place: Place


class PowerList(Struct, frozen=True):
    """The 权责清单 or the 公共服务事项目录 of a district; `example_codes` says 编码为示例.

    `title` is its printed name, such as 河西区权责清单（2026年版）. `by_code` holds the first entry
    of each code; `by_holder` the kept entries of each (agency, kind): of the holder, the exerciser
    and the entrusted body alike.
    """

    document: str
    title: str
    edition: dt.date
    example_codes: bool
    powers: tuple[Power, ...]
    by_code: Mapping[str, Power]
    by_holder: Mapping[tuple[str, str], tuple[Power, ...]]


class District(Struct, frozen=True):
    """One district with everything of its own; loaded, checked, rendered and released by itself.

    `powers` and `services` are None where the file is missing or unreadable: then nothing is
    judged against them. `unreadable` names the domains whose catalog exists but could not be read.
    `partial` names the documents of which a faulty entry was left out, so that a name missing from
    them is no second finding.
    """

    id: str
    document: str
    name: str
    code: str
    site: str | None
    roles: Mapping[str, str]
    agencies: Mapping[str, Agency]
    groups: Mapping[str, tuple[str, ...]]
    powers: PowerList | None
    services: PowerList | None
    catalogs: tuple[Catalog, ...]
    unreadable: frozenset[str]
    partial: frozenset[str]
