"""What a fault says to a clerk: one finding of the family ZW1 (结构) for one fault."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from msgspec.structs import replace

from zwgk_cli.language.patterns import pattern
from zwgk_cli.loading.faults import Fault
from zwgk_cli.loading.keys import split_text
from zwgk_cli.loading.phrases import MARKS, assignment, blanks_around, example, short
from zwgk_cli.loading.schema import node_at, shapes_at, title_of
from zwgk_cli.model.finding import Change, Finding, Fix
from zwgk_cli.model.place import Place

_TYPE_NAMES = {"string": "文字", "array": "列表", "object": "几个键值"}
_WORD_LIKENESS = 60
_SEPARATORS = pattern(r"[、，,；;\s]+")
_ONE_LINE = 60
"""Characters of a text that is offered again as a list in one line."""


def empty_file(kind: str, place: Place) -> Finding:
    """A file that holds nothing, or only comments."""
    title = title_of(kind, ())
    return Finding(
        "ZW105",
        place,
        f"“{title}”是空的",
        label="文件里没有内容",
        help=f"填写内容，或者删除这个文件；开头如：{example(kind, ())}",
    )


def too_many(kind: str, place: Place) -> Finding:
    """A file with so much that is wrong that no list of it would help."""
    return Finding(
        "ZW005",
        place,
        f"“{title_of(kind, ())}”里不合格式的内容太多，无法逐处说明",
        label="大部分内容不合格式",
        help=f"检查是否放错了文件；开头如：{example(kind, ())}",
    )


def not_the_last(finding: Finding) -> Finding:
    """The last finding of a file of which no more are shown, saying so."""
    return replace(finding, message=f"{finding.message}（本文件还有别的问题，改正后再检查时列出）")


def pending(kind: str, place: Place) -> Finding:
    """An element that says 待定."""
    title = title_of(kind, place.route)
    return Finding(
        "ZW110",
        place,
        f"“{title}”还是“待定”",
        label="待定的内容不能发布",
        help=f"核实后填写“{title}”，如：{assignment(kind, place)}",
    )


def wrong(kind: str, place: Place, fault: Fault) -> Finding:
    """A value that its schema does not allow."""
    return _BY_KEYWORD.get(fault.validator, _wrong_form)(kind, place, fault)


def _wrong_type(kind: str, place: Place, fault: Fault) -> Finding:
    stated = fault.validator_value
    wanted = [stated] if isinstance(stated, str) else stated
    if isinstance(fault.instance, str) and "string" not in wanted:
        return _unread_mapping(kind, place, fault, wanted)
    return _should_be(kind, place, wanted, fault.instance)


def _unread_mapping(kind: str, place: Place, fault: Fault, wanted: list[str]) -> Finding:
    """A text where a list or mapping belongs: often a colon that YAML did not take for one."""
    if "object" in wanted and ("：" in fault.instance or ":" in fault.instance):
        return Finding(
            "ZW103",
            place,
            f"“{title_of(kind, place.route)}”被读成了一段文字",
            label="冒号没有起作用",
            help=f"冒号用半角，后面空一格，如：{assignment(kind, place)}",
        )
    return _should_be(kind, place, wanted, fault.instance)


def _should_be(kind: str, place: Place, wanted: list[str], value: object) -> Finding:
    if isinstance(value, dict) and wanted == ["string"] and _is_split(value):
        return split_text(kind, place)
    if wanted == ["array"] and isinstance(value, str) and _is_of_words(kind, place, value):
        return _listed(kind, place, value)
    names = "或".join(_TYPE_NAMES[name] for name in wanted)
    got = "文字" if isinstance(value, str) else "列表" if isinstance(value, list) else "几个键值"
    return Finding(
        "ZW103",
        place,
        f"“{title_of(kind, place.route)}”应写成{names}，现在是{got}",
        label=f"这里应当是{names}",
        help=f"改写为：{assignment(kind, place)}",
    )


def _is_of_words(kind: str, place: Place, value: str) -> bool:
    """Whether a text could be the entry, or the entries, of the list that belongs at a place."""
    return value.strip() not in MARKS and "string" in shapes_at(kind, (*place.route, 0))


def _listed(kind: str, place: Place, value: str) -> Finding:
    """A text where a list belongs: the mend is a list of what was typed."""
    parts = [part for part in _SEPARATORS.split(value.strip("[]【】〔〕 ")) if part]
    return Finding(
        "ZW103",
        place,
        f"“{title_of(kind, place.route)}”应写成列表，现在是文字",
        label="这里应当是列表",
        help=f"改写为：{place.route[-1]}: [{', '.join(parts)}]"
        if len(value) <= _ONE_LINE
        else f"每项另起一行，前面写“- ”，如：{assignment(kind, place)}",
    )


def _is_split(value: dict[str, Any]) -> bool:
    """Whether a mapping is a text that a colon has parted: its key is no word for a key."""
    return len(value) == 1 and not next(iter(value)).isascii()


def _not_in_vocabulary(kind: str, place: Place, fault: Fault) -> Finding:
    if fault.instance == "":
        return _empty(kind, place, fault)
    if "array" in node_at(kind, place.route).get("type", ()):
        return _should_be(kind, place, ["array"], fault.instance)
    title = title_of(kind, place.route)
    words = [str(word) for word in fault.validator_value if word not in MARKS]
    parts = [part for part in _SEPARATORS.split(str(fault.instance)) if part]
    if len(parts) > 1 and set(parts) <= set(words):
        return _run_together(kind, place, parts)
    nearest = _nearest_word(str(fault.instance), words)
    grouped = "group" in node_at(kind, place.route).get("properties", {})
    choice = "、".join(words) + ("，或者写明群体，如 {group: 低保申请人}" if grouped else "")
    return Finding(
        "ZW104",
        place,
        f"“{title}”不能填写“{short(fault.instance)}”",
        label="不在规定的用语之内",
        help=f"改为“{nearest}”" if nearest else f"从这些用语中选填：{choice}",
        fix=Fix(f"改为“{nearest}”", (Change(place, nearest),), certain=False) if nearest else None,
    )


def _run_together(kind: str, place: Place, parts: list[str]) -> Finding:
    return Finding(
        "ZW104",
        place,
        f"“{title_of(kind, place.route)}”的 {len(parts)} 项写在了一起",
        label="几项之间要用半角逗号隔开",
        help=f"几项之间用半角逗号加空格，写成 [{', '.join(parts)}]",
    )


def _nearest_word(value: str, words: list[str]) -> str | None:
    from rapidfuzz import fuzz, process  # for what has a finding

    match = process.extractOne(value, words, scorer=fuzz.ratio, score_cutoff=_WORD_LIKENESS)
    return str(match[0]) if match else None


def _empty(kind: str, place: Place, fault: Fault) -> Finding:
    if isinstance(fault.instance, str) and not _is_blank(fault.instance):
        return _wrong_form(kind, place, fault)
    title = title_of(kind, place.route)
    return Finding(
        "ZW105",
        place,
        f"“{title}”是空的",
        label="这里没有内容",
        help=f"填写“{title}”，如：{assignment(kind, place)}",
    )


def _is_blank(text: str) -> bool:
    return not text.strip(" \t\r\n\u3000")


def _wrong_form(kind: str, place: Place, fault: Fault) -> Finding:
    if isinstance(fault.instance, str) and _is_blank(fault.instance):
        return _empty(kind, place, fault)
    node = node_at(kind, place.route)
    if node.get("format") == "date":
        return _wrong_date(kind, place, fault)
    form = str(node.get("description") or "").partition("。")[0]
    return Finding(
        "ZW106",
        place,
        f"“{title_of(kind, place.route)}”的写法不对：{short(fault.instance)}",
        label=blanks_around(fault.instance) or "格式不对",
        help=f"写成这样：{assignment(kind, place)}" + (f"（{form}）" if form else ""),
    )


def _wrong_date(kind: str, place: Place, fault: Fault) -> Finding:
    if isinstance(fault.instance, str) and _is_blank(fault.instance):
        return _empty(kind, place, fault)
    quoted = str(fault.instance)[:1] in "“”‘’「『"
    return Finding(
        "ZW107",
        place,
        f"“{title_of(kind, place.route)}”不是有效的日期：{short(fault.instance)}",
        label=blanks_around(fault.instance) or ("日期用了中文引号" if quoted else "不是有效的日期"),
        help=f'引号改为半角的，写成 "{str(fault.instance).strip("“”‘’「」『』")}"'
        if quoted
        else '写成“年-月-日”，月和日各两位，如 "2026-11-01"',
    )


def _repeated(kind: str, place: Place, fault: Fault) -> Finding:
    seen: set[str] = set()
    for index, entry in enumerate(fault.instance):
        same = json.dumps(entry, sort_keys=True)
        if same in seen:
            place = place.within(index)
            break
        seen.add(same)
    return Finding(
        "ZW108",
        place,
        f"“{title_of(kind, place.route)}”里有重复的一项",
        label="前面已经写过",
        help="删除重复的一项",
    )


def _forbidden(kind: str, place: Place, fault: Fault) -> Finding:
    words = fault.validator_value.get("enum", ()) if fault.validator == "not" else ()
    if fault.instance in words:
        return Finding(
            "ZW104",
            place,
            f"“{title_of(kind, place.route)}”不能填写“{short(fault.instance)}”",
            label="这里不能这样写",
            help=f"写明实际内容，如：{assignment(kind, place)}",
        )
    if isinstance(fault.instance, str):
        return _wrong_form(kind, place, fault)
    return contradiction(kind, place)


def contradiction(kind: str, place: Place, *_: Any) -> Finding:
    """Keys of one mapping that do not go together."""
    return Finding(
        "ZW109",
        place,
        f"“{title_of(kind, place.route)}”的几项不能这样搭配",
        label="这几项不能同时这样写",
        help=str(node_at(kind, place.route).get("description") or "核对这一条的各项"),
    )


_BY_KEYWORD: dict[str, Callable[[str, Place, Fault], Finding]] = {
    "type": _wrong_type,
    "enum": _not_in_vocabulary,
    "minLength": _empty,
    "minItems": _empty,
    "minProperties": _empty,
    "uniqueItems": _repeated,
    "format": _wrong_date,
    "not": _forbidden,
    "oneOf": contradiction,
}
