"""What libyaml says of a text that is no YAML, said to a clerk: which line, why, and the mend."""

from __future__ import annotations

import re
from typing import Any

import yaml

from zwgk_cli.language.patterns import pattern
from zwgk_cli.model.finding import Change, Finding, Fix
from zwgk_cli.model.place import Place
from zwgk_cli.source.characters import HIDDEN, hidden_finding

_KEY = r"[ ]*(?:- +)*[A-Za-z_]{1,40}"
_NO_COLON = pattern(rf"{_KEY}(?P<colon>：[ ]*|:(?=[^\s:/]))")
_KEYED = pattern(r"[ ]*[A-Za-z_]{1,40}:")
_GOOD_KEY = pattern(rf"{_KEY}:(?:[ ]|$)", re.MULTILINE)
_OPEN_QUOTE = pattern(
    r"""^[ ]*(?:- +)*(?:[A-Za-z_]{1,40}: +)?(?P<quote>["'])(?:(?!(?P=quote)).)*$""", re.MULTILINE
)
_WIDE_INDENT = pattern(r"[ ]*(\u3000[ \u3000]*)")
_CONFLICT = pattern(r"^(?:<{7}|={7}|>{7})(?: .*)?$", re.MULTILINE)
_BULLET = pattern(r"[ ]*(?P<bullet>-(?=[^\s-])|[•●○·—–－][ ]*)")
_ENTRY = pattern(r"([ ]*(?:- +)+)[^\s-]")
_LINES_BACK = 100
"""How far above the line that libyaml blames its cause is looked for."""

_GENERAL = ("写法不合 YAML 规则", "这里读不下去", "检查这一行和上一行的缩进、冒号和引号")

_AFTER_QUOTE = "text after a quote"
_NO_KEY = "a colon without a key"
_PROBLEMS = (
    (
        _AFTER_QUOTE,
        (
            "引号后面还有文字",
            "引号在这里之前已经收尾",
            "整个内容用一对引号括起来；内容里有引号的，用中文引号“”",
        ),
    ),
    (_NO_KEY, ("冒号前面没有键名", "这前面没有键名", "在冒号前写上键名")),
    (
        "mapping values are not allowed",
        (
            "这一行的冒号位置不对",
            "这个冒号读不通",
            "检查上一行和这一行的缩进是否对齐；文字里有英文冒号加空格的，把文字用引号括起来",
        ),
    ),
    (
        "could not find expected ':'",
        ("这一行缺少冒号", "这里应当有冒号", "写成“键: 内容”，冒号用半角，后面空一格"),
    ),
    (
        "found unexpected end of stream",
        ("引号没有收尾", "从这里开始没有收尾", "补上右引号"),
    ),
    (
        "found unexpected document indicator",
        ("引号没有收尾", "从这里开始没有收尾", "补上右引号"),
    ),
    (
        "found character that cannot start any token",
        ("这一处用了不能开头的符号", "这个符号不能放在开头", "把这一处文字用引号括起来"),
    ),
    (
        "did not find expected ',' or",
        ("括号没有收尾，或者少了逗号", "从这里开始没有收尾", "补上右括号；几项之间用半角逗号分开"),
    ),
    (
        "did not find expected key",
        ("缩进没有对齐", "这一行与上面的各行没有对齐", "同一组的各行，左边空格数要相同"),
    ),
    (
        "did not find expected '-' indicator",
        ("列表的缩进没有对齐", "这一行与上面的短横线没有对齐", "同一列表的短横线左边空格数要相同"),
    ),
    (
        "block sequence entries are not allowed",
        ("短横线的位置不对", "这里不能开始列表", "列表另起一行，短横线前空两格"),
    ),
    (
        "did not find expected alphabetic or numeric character",
        ("内容以 * 或 & 开头", "这个符号不能放在开头", "把这一处文字用引号括起来"),
    ),
    (
        "did not find expected comment or line break",
        ("“|”或“>”后面还有文字", "这后面应当换行", "文字另起一行，左边多空两格"),
    ),
    (
        "did not find expected node content",
        ("这里少了一项内容", "这里应当有内容", "检查有没有多写逗号、括号"),
    ),
    (
        "found unknown escape character",
        ("双引号里的反斜线读不通", "这一处反斜线读不通", "把这一处的双引号改为单引号"),
    ),
    (
        "found invalid Unicode character escape code",
        ("双引号里的反斜线读不通", "没有这个编码的字", "直接写出这个字"),
    ),
)
_BEGUN = (
    "found unexpected end",
    "found unexpected document indicator",
    "did not find expected ',' or",
    "could not find expected ':'",
    "did not find expected alphabetic or numeric character",
)
"""Problems that libyaml notices further down: what it had begun to read is shown."""


def syntax_finding(path: str, text: str, error: yaml.YAMLError) -> Finding:
    """The finding for a text that libyaml does not read, at the line that a person would blame."""
    problem = str(getattr(error, "problem", None) or "")
    noticed = _index(getattr(error, "problem_mark", None), text)
    begun = _index(getattr(error, "context_mark", None), text)
    at = begun if problem.startswith(_BEGUN) and begun is not None else noticed or 0
    return (
        _conflict(path, text)
        or _bullet(path, text, at, problem)
        or _misaligned(path, text, noticed or 0, problem)
        or _colon(path, text, at, problem)
        or _tab(path, text, noticed or 0)
        or _hidden(path, text, at)
        or _quote(path, text, at, problem)
        or _as_reported(path, text, at, problem)
    )


def _index(mark: Any, text: str) -> int | None:
    return None if mark is None else min(int(mark.index), max(len(text) - 1, 0))


def _conflict(path: str, text: str) -> Finding | None:
    """Marks that git leaves where two people changed the same lines."""
    match = _CONFLICT.search(text)
    if match is None:
        return None
    return Finding(
        "ZW002",
        Place(path, part="text", span=match.span()),
        "文件里有没有合并好的内容",
        label="这是合并留下的标记",
        help="两处内容留下一份，删去 <<<<<<<、=======、>>>>>>> 三行标记",
    )


def _bullet(path: str, text: str, at: int, problem: str) -> Finding | None:
    """An entry of a list whose dash lacks its blank, or is another character."""
    if not problem.startswith(("could not find expected ':'", "did not find expected '-'")):
        return None
    match = _BULLET.match(text, text.rfind("\n", 0, at) + 1)
    if match is None:
        return None
    place = Place(path, part="text", span=match.span("bullet"))
    if match["bullet"] == "-":
        message, mend = "短横线后面少了一个空格", "在短横线后面加一个空格，写成“- 内容”"
    else:
        message, mend = "列表的行首不是半角短横线", "行首改为半角短横线加一个空格，写成“- 内容”"
    return Finding(
        "ZW002",
        place,
        message,
        label="这里要用“- ”",
        help=mend,
        fix=Fix("行首改为“- ”", (Change(place, "- "),)),
    )


def _misaligned(path: str, text: str, at: int, problem: str) -> Finding | None:
    """A key that does not stand under the key of its entry, which begins after the dash."""
    line = text.rfind("\n", 0, at) + 1
    if not problem.startswith("did not find expected '-'") or not _KEYED.match(text, line):
        return None
    entry = _ENTRY.match(text, text.rfind("\n", 0, max(line - 1, 0)) + 1)
    if entry is None:
        return None
    blanks = len(entry[1])
    return Finding(
        "ZW002",
        Place(path, part="text", span=(at, at + 1)),
        "这一行没有与上一行的键对齐",
        label=f"左边应空 {blanks} 格",
        help=f"把这一行左边改为 {blanks} 个空格，与上一行短横线后面的键对齐",
    )


def _colon(path: str, text: str, at: int, problem: str) -> Finding | None:
    """A key without a colon that YAML knows: libyaml blames it, or a line further down."""
    match = None
    if problem.startswith("could not find expected ':'"):
        match = _NO_COLON.match(text, at)
    elif problem.startswith("mapping values are not allowed"):
        match = _key_above(text, at)
    if match is None:
        return None
    blank = Place(path, part="text", span=match.span("colon"))
    if match["colon"] == ":":
        return Finding(
            "ZW002",
            blank,
            "键名的冒号后面少了一个空格",
            label="这后面要空一格",
            help="把“:”改为“: ”（后面空一格）",
            fix=Fix("在冒号后面加一个空格", (Change(blank, ": "),)),
        )
    start = match.start("colon")
    return Finding(
        "ZW002",
        Place(path, part="text", span=(start, start + 1)),
        "键名后面用了全角冒号“：”",
        label="这里要用半角冒号加一个空格",
        help="把“：”改为“: ”（半角冒号，后面空一格）",
        fix=Fix("把全角冒号改为半角冒号", (Change(blank, ": "),)),
    )


def _key_above(text: str, at: int) -> re.Match[str] | None:
    """The nearest line above that should have been a key and is none, unless a key comes first."""
    end = text.rfind("\n", 0, at)
    for _ in range(_LINES_BACK):
        if end < 0:
            return None
        start = text.rfind("\n", 0, end) + 1
        match = _NO_COLON.match(text, start, end)
        if match or _GOOD_KEY.match(text, start, end):
            return match
        end = start - 1
    return None


def _tab(path: str, text: str, at: int) -> Finding | None:
    if text[at : at + 1] != "\t":
        return None
    return Finding(
        "ZW002",
        Place(path, part="text", span=(at, at + 1)),
        "缩进用了制表符（Tab）",
        label="这里要用空格",
        help="把行首的制表符改为空格，每级两个",
    )


def _hidden(path: str, text: str, at: int) -> Finding | None:
    """A blank that YAML does not take for one, in the line that is blamed."""
    start = text.rfind("\n", 0, at) + 1
    end = text.find("\n", at)
    end = len(text) if end < 0 else end
    match = HIDDEN.search(text, start, end)
    if match is not None:
        return hidden_finding(Place(path, part="text", span=match.span()), match.group())
    match = _WIDE_INDENT.match(text, start, end)
    if match is None:
        return None
    return Finding(
        "ZW002",
        Place(path, part="text", span=match.span(1)),
        "缩进用了全角空格",
        label="这里要用半角空格",
        help="把行首的全角空格改为半角空格，每级两个",
    )


def _quote(path: str, text: str, at: int, problem: str) -> Finding | None:
    """A quote left open ends at the next quote below, and libyaml blames what follows that one."""
    if not problem.startswith(("did not find expected key", "mapping values")):
        return None
    line = text.rfind("\n", 0, at) + 1
    for match in _OPEN_QUOTE.finditer(text, 0, line):
        start = match.start("quote")
        if line <= text.find(match["quote"], start + 1) <= at:
            return Finding(
                "ZW002",
                Place(path, part="text", span=(start, start + 1)),
                "引号没有收尾",
                label="从这里开始没有收尾",
                help="在这一行补上右引号",
            )
    return None


def _instead_of_key(text: str, at: int) -> str | None:
    """What stands in a line where the fault is not its indentation."""
    before = text[text.rfind("\n", 0, at) + 1 : at].rstrip()
    if before.endswith(("'", '"')):
        return _AFTER_QUOTE
    return _NO_KEY if text[at : at + 1] == ":" else None


def _as_reported(path: str, text: str, at: int, problem: str) -> Finding:
    if problem.startswith(("did not find expected key", "did not find expected node content")):
        problem = _instead_of_key(text, at) or problem
    message, label, mend = next(
        (words for start, words in _PROBLEMS if problem.startswith(start)), _GENERAL
    )
    return Finding(
        "ZW002", Place(path, part="text", span=(at, at + 1)), message, label=label, help=mend
    )
