"""What is said of keys: unknown, missing, malformed, or read out of a text that is none."""

from __future__ import annotations

from collections.abc import Container

from zwgk_cli.loading.faults import Fault
from zwgk_cli.loading.phrases import assignment, blanks_around, example, holder_of, named, short
from zwgk_cli.loading.schema import node_at, title_of
from zwgk_cli.model.finding import Change, Finding, Fix
from zwgk_cli.model.place import Place

_OFFERED = 8


def unknown_key(
    kind: str, place: Place, key: str, meant: str | None, free: tuple[str, ...]
) -> Finding:
    """A key that its mapping does not have; `meant` is the one that was probably meant."""
    _, colon, rest = key.partition("：")
    if colon and meant is not None:
        return _full_width_colon(place, meant, rest)
    message = f"{holder_of(kind, place.route[:-1])}里没有“{short(key)}”这一项"
    if meant is None:
        offered = "、".join(named(kind, place.route[:-1], name) for name in free[:_OFFERED])
        return Finding(
            "ZW102",
            place,
            message,
            label="不认识这个键名",
            help=f"不需要的，删除；要写的是别的，改正键名，还可以写：{offered}"
            if 0 < len(free) <= _OFFERED
            else "不需要的，删除；要写的是别的，改正键名",
        )
    with_title = named(kind, place.route[:-1], meant)
    label = "行首是全角空格，这里" if key.startswith("\u3000") else ""
    return Finding(
        "ZW102",
        place,
        message,
        label=f"{label}是不是 {with_title}",
        help=f"把“{short(key)}”改为 {with_title}",
        fix=Fix(f"改为 {meant}", (Change(place, meant),), certain=False),
    )


def _full_width_colon(place: Place, key: str, value: str) -> Finding:
    """A key in braces whose full-width colon YAML took for a part of it."""
    value = value.strip(" \u3000")
    return Finding(
        "ZW102",
        place,
        f"键名“{key}”后面用了全角冒号“：”",
        label="这里要用半角冒号加一个空格",
        help="把“：”改为“: ”（半角冒号，后面空一格）",
        fix=Fix("把全角冒号改为半角冒号", (Change(place, f"{key}: {value}"),), certain=False),
    )


def missing(kind: str, place: Place, key: str) -> Finding:
    """A key that must be there and is not."""
    title = title_of(kind, (*place.route, key))
    return Finding(
        "ZW101",
        place,
        f"缺少“{title}”",
        label=f"这里没有写“{title}”（{key}）",
        help=f"补上“{title}”，如：{key}: {example(kind, (*place.route, key))}",
    )


def many_missing(kind: str, place: Place, missing: list[str], stated: Container[str]) -> Finding:
    """Very many keys that must be there: an item without its standard, or hardly begun."""
    names = "、".join(f"“{title_of(kind, (*place.route, key))}”" for key in missing[:2])
    node = node_at(kind, place.route)
    inherit = [key for key in node.get("if", {}).get("required", ()) if key not in stated]
    key = (inherit or missing)[0]
    line = f"{key}: {example(kind, (*place.route, key))}"
    return Finding(
        "ZW101",
        place,
        f"缺少{names}等 {len(missing)} 栏",
        label=f"这里没有写 {'、'.join(missing[:3])} 等 {len(missing)} 栏",
        help=f"写明沿用哪一项，如：{line}；没有可以沿用的，把各栏补全"
        if inherit
        else f"把各栏补全，如：{line}",
    )


def split_text(kind: str, place: Place) -> Finding:
    """A text that became a mapping, because a colon with a blank stood in it."""
    return Finding(
        "ZW103",
        place,
        f"“{title_of(kind, place.route)}”的一段文字被读成了键和内容",
        label="文字里有半角冒号加空格",
        help="把整段文字用引号括起来，或者把这个冒号改为全角“：”",
    )


def wrong_key(kind: str, place: Place, fault: Fault) -> Finding:
    """A key of its own choice, such as the number of a rule, that has not the form it must have."""
    home = place.route[:-1]
    return Finding(
        "ZW106",
        place,
        f"“{title_of(kind, home)}”里的键名写法不对：{short(fault.instance)}",
        label=blanks_around(fault.instance) or "格式不对",
        help=f"写成这样：{assignment(kind, Place(place.document, home))}",
    )
