"""The 机构名录: which agency a name means, and what a role is in a district."""

from __future__ import annotations

from msgspec import Struct

from zwgk_cli.language.normal import fold_name
from zwgk_cli.model.district import Agency, District


class OtherName(Struct, frozen=True):
    """An agency under a name that is not the one to print; `kind` is 简称, 全称 or 曾用名."""

    agency: Agency
    kind: str


def find(name: str, district: District) -> Agency | None:
    """The agency with exactly this name."""
    return district.agencies.get(name)


def is_known(name: str, district: District) -> bool:
    """Whether the name is that of an agency or of a group of agencies of the district."""
    return name in district.agencies or name in district.groups


def by_other_name(name: str, district: District) -> OtherName | None:
    """The agency that bears, or bore, this name beside its own."""
    for agency in district.agencies.values():
        if name == agency.full_name:
            return OtherName(agency, "全称")
        if name in agency.aliases:
            return OtherName(agency, "别名")
        if any(name == former.name for former in agency.former):
            return OtherName(agency, "曾用名")
    return None


def proper(name: str, district: District) -> str:
    """The printed name of the agency or group that a name means; one that means none as it is.

    Width, brackets and spaces make no other name; full, short and former names are understood
    where a single agency bears them.
    """
    if is_known(name, district):
        return name
    folded = fold_name(name)
    for printed in (*district.agencies, *district.groups):
        if fold_name(printed) == folded:
            return printed
    bearers = [agency.name for agency in district.agencies.values() if _bears(agency, folded)]
    return bearers[0] if len(bearers) == 1 else name


def _bears(agency: Agency, folded: str) -> bool:
    others = (agency.full_name or "", *agency.aliases, *(former.name for former in agency.former))
    return folded in map(fold_name, others)


def members(name: str, district: District) -> tuple[str, ...]:
    """The agencies that a name stands for: those of a group, else the name itself."""
    return district.groups.get(name, (name,))
