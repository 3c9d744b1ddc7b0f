"""The kinds of fault that are put into the shipped workspace, in the order of their codes."""

from __future__ import annotations

import re
from collections.abc import Callable

from faults.injection import MARK, Inject, Kind, swap
from faults.placed import (
    dragged,
    duplicated,
    exempted,
    stated,
    told_at_item,
    unadopted,
    undisclosed,
)

Put = str | Callable[[re.Match[str]], str | None]

ITEM = r"^  - id: (?P<id>\S+)\n"
ADOPTING = ITEM + r"    standard: (?P<standard>\S+)\n"
TITLE = r"^    title: (?P<title>.*)$"
WORDS = r"^      - (?P<text>[^\n《》:#{}\"']{4,})$"
"""A line of 公开内容."""
FOR_EVERYONE = (
    WORDS
    + r"(?=\n(?:    .*\n)*?    audience: 全社会\n    method: 主动公开\n    levels: .*\n"
    + r"    process: (?!救助给付公开))"
)
"""A line of 公开内容 for everyone, in no process that takes out what leads to persons."""
CONTENT = r"^    content:\n(?:      .*\n)+"
DEADLINE = r"^    deadline: .*$"
CHANNELS = r"^    channels: \[(?P<rest>.*)\]$"
BASIS = r"^      - 《[^\n]+$"
REGULATION = r"^      - 《中华人民共和国政府信息公开条例》[^\n]*$"
CODE = r"\[(?P<head>[A-Z]+-[A-Z]+-)(?P<number>[0-9]+)\]"
GUIDELINE = "《国务院办公厅关于全面推进基层政务公开标准化规范化工作的指导意见》"


def of(file: str, name: str, code: str, pattern: str, put: Put) -> Kind:
    return Kind(name, code, swap(code, file, pattern, put))


def placed(name: str, code: str, inject: Inject, *also: str) -> Kind:
    return Kind(name, code, inject, frozenset(also))


def _only_title(match: re.Match[str]) -> str:
    """Content that is the title of the item in which the match stands."""
    titles = re.findall(TITLE, match.string[: match.start()], re.MULTILINE)
    return f"    content:\n{MARK}      - {titles[-1]}\n"


def _compatible(match: re.Match[str]) -> str | None:
    """The same words with one radical in place of a character."""
    twins = str.maketrans("用一人大力工文日月水火生目立老行", "⽤⼀⼈⼤⼒⼯⽂⽇⽉⽔⽕⽣⽬⽴⽼⾏")
    twin = match.group().translate(twins)
    changed = sum(one != other for one, other in zip(twin, match.group(), strict=True))
    return twin if changed == 1 else None


def _previous_id(match: re.Match[str]) -> str | None:
    before = re.findall(ITEM, match.string[: match.start()], re.MULTILINE)
    return f"  - {MARK}id: {before[-1]}\n" if before else None


def _square(match: re.Match[str]) -> str:
    return match.group().replace("〔", "[", 1).replace("〕", "]", 1)


READING = (
    of("standard", "a tab in the indentation", "ZW002", r"^    deadline:", "\tdeadline:"),
    of("standard", "a full-width colon", "ZW002", r"^    method: ", f"    {MARK}method："),
    of("catalog", "a quote left open", "ZW002", r'^edition: "\S+"$', 'edition: "2026-11-01'),
    of("standard", "a key twice", "ZW003", r"^    method: \S+\n", rf"\g<0>{MARK}\g<0>"),
    of("standard", "an anchor", "ZW004", r"^    method: ", r"\g<0>&here "),
    of("standard", "a control character", "ZW006", WORDS, "\\g<0>\x07"),
    of("standard", "a blank of no width", "ZW007", WORDS, "\\g<0>\u200b"),
    of("standard", "a look-alike character", "ZW008", WORDS, _compatible),
    of("standard", "a bracket cut by a #", "ZW011", WORDS, r"\g<0>（见 #1 文）"),
)
STRUCTURE = (
    of(
        "standard",
        "an element left out",
        "ZW101",
        ITEM + r"(?P<rest>(?:    .*\n)*?)    deadline: .*\n",
        r"  - id: \g<id>\n\g<rest>",
    ),
    of("standard", "a misspelt key", "ZW102", r"^    levels:", "    levles:"),
    of("standard", "a list as a text", "ZW103", CHANNELS, "    channels: 政府网站"),
    of("standard", "a word that is none", "ZW104", r"^    method: 主动公开$", "    method: 主动"),
    of("standard", "an empty element", "ZW105", r"^    category: .*$", '    category: ""'),
    of("catalog", "an id of another form", "ZW106", r"^  - id: \S+$", "  - id: HX_001"),
    of("standard", "a day that is none", "ZW107", r'^edition: "\S+"$', 'edition: "2026-11-31"'),
    of(
        "standard",
        "a channel twice",
        "ZW108",
        r"^    channels: \[(?P<one>[^],]+)(?P<rest>.*)$",
        r"    channels: [\g<one>, \g<one>\g<rest>",
    ),
    of("standard", "a matter not settled", "ZW110", DEADLINE, "    deadline: 待定"),
    of(
        "catalog",
        "a suppression of nothing",
        "ZW111",
        ADOPTING,
        rf"\g<0>{MARK}    allow: [{{rule: ZW108, reason: 上级原文}}]" + "\n",
    ),
    of(
        "catalog",
        "a suppression of no rule",
        "ZW113",
        ADOPTING,
        rf"\g<0>{MARK}    allow: [{{rule: ZW998, reason: 上级原文}}]" + "\n",
    ),
    of("powers", "another district's file", "ZW114", r"^district: .*$", "district: heping"),
)
ITEMS = (
    of("catalog", "an id given twice", "ZW201", ITEM, _previous_id),
    of("catalog", "an id of another district", "ZW202", r"^  - id: [A-Z]+-", "  - id: ZZ-"),
    placed("an item twice", "ZW203", duplicated),
    of(
        "catalog",
        "an agency that is none",
        "ZW204",
        r"^    agency: 区\S{2,}$",
        "    agency: 区飞行管理所",
    ),
    of("standard", "an unknown channel", "ZW206", CHANNELS, r"    channels: [\g<rest>, 飞鸽传书]"),
    of("standard", "a title of no meaning", "ZW209", TITLE, "    title: 其他信息"),
    of(
        "standard",
        "a role that is none",
        "ZW211",
        r"^    agency: (?P<role>[^\[\n]+)$",
        r"    agency: \g<role>署",
    ),
    of("district", "a member that is none", "ZW213", r"^  \S+: \[", r"\g<0>区飞行管理所, "),
    of(
        "standard",
        "a category like the title",
        "ZW215",
        r"^    category: .*\n    title: (?P<title>.*)$",
        rf"    category: \g<title>\n{MARK}    title: \g<title>",
    ),
    of("standard", "content like the title", "ZW216", CONTENT, _only_title),
    of("standard", "同上 in a cell", "ZW217", WORDS, "      - 同上"),
    of("standard", "a template's words", "ZW217", WORDS, r"\g<0>（各地可根据实际情况调整）"),
    of("standard", "a box that was ticked", "ZW217", WORDS, r"      - ■\g<text>"),
    of("standard", "years that have passed", "ZW218", TITLE, r"    title: 2018—2020年\g<title>"),
    of("standard", "a name that is no more", "ZW219", WORDS, r"\g<0>和工商局的联系方式"),
    of("standard", "a half-width comma", "ZW220", WORDS, r"\g<0>,办理地点"),
    of("standard", "half-width brackets", "ZW220", WORDS, r"\g<0>(复印件)"),
    of(
        "standard",
        "an amount spelt out",
        "ZW221",
        r"^    deadline: (?P<rest>[^\n]*?)20个工作日内$",
        r"    deadline: \g<rest>二十个工作日内",
    ),
    of("standard", "full-width digits", "ZW221", WORDS, r"\g<0>２项"),
    of(
        "standard",
        "a gap in a word",
        "ZW222",
        r"^    title: (?P<one>[一-龥]{2})(?P<other>[一-龥]{2}.*)$",
        r"    title: \g<one> \g<other>",
    ),
    of(
        "standard",
        "numbers with a gap",
        "ZW223",
        r"^    content:\n      - (?P<text>[^\n《》:#{}]{4,})$",
        rf"    content:\n{MARK}      - 2.\g<text>",
    ),
    placed("a limit dragged down", "ZW506", dragged),
)
POWERS = (
    of("catalog", "a code of no power", "ZW301", rf"powers: {CODE}", r"powers: [\g<head>9876]"),
    placed("a power withdrawn", "ZW302", told_at_item("ZW302", "status", "取消")),
    placed("a power of another agency", "ZW303", told_at_item("ZW303", "agency", "别的机构")),
    placed("a power that no item discloses", "ZW304", undisclosed("powers")),
    of(
        "catalog",
        "a code of no service",
        "ZW305",
        rf"services: {CODE}",
        r"services: [\g<head>9876]",
    ),
    placed("a service that no item discloses", "ZW306", undisclosed("services")),
    of(
        "catalog",
        "another name of a power",
        "ZW307",
        rf"powers: {CODE}",
        r"powers: [{code: \g<head>\g<number>, name: 天外飞仙}]",
    ),
    of(
        "services",
        "a code given twice",
        "ZW308",
        r"^(?P<first>  - code: (?P<code>\S+)\n(?:    .*\n)+)(?P<head>  - code: )\S+$",
        rf"\g<first>{MARK}\g<head>\g<code>",
    ),
    placed(
        "an exemption of nothing", "ZW309", exempted("ZW309", "{power: QQ-9, reason: 无此情形}")
    ),
    placed("exempt and disclosed", "ZW311", exempted("ZW311", "{power: CODE, reason: 无此情形}")),
    of(
        "services",
        "an agency of a list that is none",
        "ZW312",
        r"^    agency: \S+(?!(?:\n    .*)*?\n    list: 市级)$",
        "    agency: 区飞行管理所",
    ),
    placed("a power of another domain", "ZW315", told_at_item("ZW315", "domain", "别的领域")),
    of(
        "powers",
        "an organisation that is none",
        "ZW316",
        r"^powers:\n",
        f"powers:\n{MARK}  - code: 11120103000000000A4000117007001\n"
        "    name: 会计人员认定\n    kind: 行政许可\n    agency: 市财政局\n    list: 市级\n"
        "    status: 取消\n",
    ),
)
BASES = (
    of("standard", "a basis without a document", "ZW401", BASIS, "      - 按照国家有关规定执行"),
    of(
        "standard",
        "a mistyped law",
        "ZW402",
        REGULATION,
        "      - 《中华人民共和国政府信息公开条列》",
    ),
    of("standard", "a repealed law", "ZW403", BASIS, "      - 《中华人民共和国环境保护法》第五条"),
    of(
        "standard",
        "the number of an old text",
        "ZW404",
        REGULATION,
        "      - 《中华人民共和国政府信息公开条例》（国务院令第492号）",
    ),
    of("standard", "a law of the future", "ZW405", BASIS, "      - 《中华人民共和国医疗保障法》"),
    of("standard", "square brackets", "ZW406", r"^      - 《.*〔20[0-9]{2}〕.*$", _square),
    of(
        "standard",
        "the number of another law",
        "ZW407",
        REGULATION,
        "      - 《中华人民共和国预算法》（国务院令第711号）",
    ),
    of(
        "standard",
        "a mistyped title beside its number",
        "ZW408",
        REGULATION,
        "      - 《中华人民共和国政府信息公开条件》（国务院令第711号）",
    ),
    of(
        "standard",
        "no law at all",
        "ZW409",
        r"^    basis:\n(?:      - .*\n)+",
        f"    basis:\n{MARK}      - {GUIDELINE}\n",
    ),
    of(
        "standard",
        "款 for 项",
        "ZW410",
        r"^(?P<law>      - 《中华人民共和国政府信息公开条例》第二十条第)（(?P<point>[三-九])）项$",
        r"\g<law>\g<point>款",
    ),
    of(
        "standard",
        "a mark lost",
        "ZW411",
        r"^      - (?P<title>《[^《》（\n]+)》(?P<rest>第.*)$",
        r"      - \g<title>\g<rest>",
    ),
    of(
        "standard",
        "a plan that is over",
        "ZW412",
        BASIS,
        rf"\g<0>\n{MARK}      - 《2018—2020年农机购置补贴实施指导意见》",
    ),
)
LIMITS = (
    of("standard", "a limit of no sense", "ZW501", DEADLINE, "    deadline: 看情况再说"),
    of("standard", "a vague limit", "ZW502", DEADLINE, "    deadline: 及时公开"),
    of(
        "standard",
        "a limit too long",
        "ZW503",
        DEADLINE,
        "    deadline: 信息形成之日起40个工作日内",
    ),
    of("standard", "a retention as a limit", "ZW504", DEADLINE, "    deadline: 长期公开"),
)
PROCESS = (
    of(
        "standard",
        "everyone, on application",
        "ZW602",
        r"^    audience: 全社会\n    method: 主动公开$",
        rf"{MARK}    audience: 全社会\n    method: 依申请公开",
    ),
    of(
        "standard", "a process that is none", "ZW603", r"^    process: .*$", "    process: 飞行管理"
    ),
    of(
        "processes",
        "steps out of order",
        "ZW604",
        r"^      - phase: 回应\n(?:        .*\n)+(?=  - name)",
        rf"\g<0>{MARK}      - phase: 准备\n        action: 归档\n",
    ),
    of(
        "standard",
        "a group without a name",
        "ZW605",
        r"^    audience: .*$",
        "    audience: {group: 特定群体}",
    ),
    of(
        "processes",
        "a process that never answers",
        "ZW607",
        r"^  - name: (?P<name>.*)\n(?P<rest>(?:    .*\n)*?)"
        r"      - phase: 回应\n(?:        .*\n)+(?=  - name)",
        r"  - name: \g<name>\n\g<rest>",
    ),
    of(
        "processes",
        "a late interpretation",
        "ZW608",
        r"^        within: 同步发布$",
        "        within: 文件公布之日起15个工作日内",
    ),
    of(
        "standard",
        "a village without a board",
        "ZW609",
        r"^    channels: .*\n(?P<middle>    audience: .*\n    method: .*\n)    levels: .*$",
        rf"{MARK}    channels: [政府网站]\n\g<middle>    levels: [区级, 村（社区）级]",
    ),
)
STANDARD = (
    of(
        "catalog",
        "a standard item that is none",
        "ZW701",
        r"^    standard: (?P<head>[A-Z]+-)[0-9]+$",
        r"    standard: \g<head>987",
    ),
    placed("a standard item left out", "ZW702", unadopted),
    placed("a channel dropped", "ZW703", stated("ZW703", "channels")),
    placed("the standard word for word", "ZW704", stated("ZW704", "levels")),
    placed(
        "a reason that says nothing",
        "ZW705",
        exempted("ZW705", "{power: CODE, reason: 其他, detail: 略}"),
        "ZW311",
    ),
)
SAFETY = (
    of("standard", "an identity number", "ZW801", WORDS, r"\g<0>（如11010519491231002X）"),
    of("district", "a link of another kind", "ZW802", r"^site: .*$", "site: javascript:alert(1)"),
    of("standard", "a mobile number", "ZW803", WORDS, r"\g<0>（13812345678）"),
    of("standard", "what leads to a person", "ZW804", FOR_EVERYONE, "      - 当事人身份证号和住址"),
)
KINDS: tuple[Kind, ...] = (
    *READING,
    *STRUCTURE,
    *ITEMS,
    *POWERS,
    *BASES,
    *LIMITS,
    *PROCESS,
    *STANDARD,
    *SAFETY,
)
