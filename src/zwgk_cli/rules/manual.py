"""A rule explained in sections, the same at a terminal, on the site and in other programs."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from zwgk_cli.language.patterns import pattern
from zwgk_cli.language.privacy import mask
from zwgk_cli.model.catalog import Item
from zwgk_cli.rules.rule import Rule

_EXEMPTED = ("ZW304", "ZW306", "ZW702")
"""What is settled by an entry of 不列入."""

_PLACE = pattern(r"# (?P<file>[^ （]+)(?: (?P<route>[^ （]+))?(?: *（(?P<how>[^）]+)）)?")
_LEFT_OUT = pattern(r"^( *)([a-z_]+): <删除>$", re.MULTILINE)
_FILES: Mapping[str, str] = {
    "工作区": "工作区设置（zwgk.yaml）",
    "领域": "领域表（registers/domains.yaml）",
    "渠道": "渠道表（registers/channels.yaml）",
    "流程": "流程表（registers/processes.yaml）",
    "依据库": "依据库（registers/laws.yaml）",
    "时限表": "时限表（registers/limits.yaml）",
    "部门角色": "部门角色（registers/roles.yaml）",
    "用词": "用词表（registers/words.yaml）",
    "基本目录": "基本目录（如 standard/caizheng-yujuesuan.yaml）",
    "机构名录": "机构名录（如 hexi/district.yaml）",
    "权责清单": "权责清单（如 hexi/powers.yaml）",
    "服务目录": "公共服务事项目录（如 hexi/services.yaml）",
    "目录": "目录（如 hexi/caizheng-yujuesuan.yaml）",
}
_PARTS: Mapping[str, str] = {
    "items": "的一个事项",
    "powers": "的一项职权",
    "services": "的一项服务",
    "districts": "的一个区",
    "agencies": "的一个机构",
    "domains": "的一个领域",
    "processes": "的一个流程",
}


class Example(Struct, frozen=True):
    """A piece of YAML, and in words the place where it stands: 目录（如 …）的一个事项.

    The text is empty where the place alone is the example, such as a file that is a link.
    """

    place: str
    text: str


class Section(Struct, frozen=True):
    """A part of a rule's page: paragraphs, or an example."""

    head: str
    paragraphs: tuple[str, ...] = ()
    example: Example | None = None


def manual(rule: Rule[Any]) -> tuple[Section, ...]:
    """The page of a rule: why, the provision, what fails, what passes, the mend, the way out."""
    page = rule.page
    return (
        Section("为什么", tuple(page.why.split("\n\n"))),
        Section("规定", tuple(page.provision.split("\n\n"))),
        Section("这样写不行", example=example_of(page.bad)),
        Section("这样写可以", example=example_of(page.good)),
        Section("怎么改", tuple(page.mend.split("\n\n"))),
        Section("能不能不报", (_leave(rule),)),
    )


def example_of(text: str) -> Example:
    """An example of a page; its first comment, which says where it stands, in words."""
    first, _, rest = text.partition("\n")
    found = _PLACE.fullmatch(first)
    if found is None:
        return Example(f"{_FILES['目录']}{_PARTS['items']}", _readable(text))
    file, route, how = found["file"], found["route"] or "", found["how"] or ""
    part = _PARTS.get(route.partition("[")[0], "") if "[" in route else ""
    return Example(f"{_FILES.get(file, file)}{part}{_how(how)}", _readable(rest))


def _how(how: str) -> str:
    """What the comment adds in brackets: the whole file and its encoding, or what it is instead."""
    whole, comma, encoding = how.partition("，")
    if whole == "全文":
        return f"的全文，按 {encoding} 编码保存" if comma else "的全文"
    return f"：{how}" if how else ""


def _readable(text: str) -> str:
    """The YAML without the marks by which the tests know what is not written.

    The number of a person that an example has is masked: the page is published, too.
    """
    return mask(_LEFT_OUT.sub(r"\1# 没有写 \2", text).rstrip("\n"))


def _leave(rule: Rule[Any]) -> str:
    if rule.locked:
        return "不能。这是目录能被正确读取和安全发布的前提。"
    everywhere = f"整个工作区都不查的，在 zwgk.yaml 的 rules 里写 {rule.code}: off。"
    if rule.code in _EXEMPTED:
        return f"确实不公开的，写进目录的“不列入”（exempt），写明理由；{everywhere}"
    if rule.subject is not Item and Item not in dict(rule.also):
        return everywhere
    return f"确有理由的，在事项里写 allow: [{{rule: {rule.code}, reason: 理由}}]；{everywhere}"
