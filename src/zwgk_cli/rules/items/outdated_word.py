"""用了已经停用的名称

为什么：机构改革、政策调整以后，旧名称群众按现在的名称检索不到，照着旧名称也找不到办事的地方。
    “原……”和书名号里的名称不算。

规定：津政办函〔2017〕72号 三(一)：确保公开事项分类科学、名称规范、指向明确

反例：
    # 目录 items[2]
    note: 办理前到国税局查询

正例：
    # 目录 items[2]
    note: 办理前到税务局查询

改法：改为现在的名称；停用的名称登记在用词表（registers/words.yaml）里。
"""

import re
from collections.abc import Iterator, Mapping

from zwgk_cli.crossref.texts import Words
from zwgk_cli.language.patterns import pattern
from zwgk_cli.language.signs import Signs
from zwgk_cli.model.catalog import Item
from zwgk_cli.model.finding import Change, Finding, Fix, Severity
from zwgk_cli.rules import texts
from zwgk_cli.rules.rule import Context, rule

_TITLE = pattern("《[^》]*》")


def _signs(context: Context) -> Signs:
    outdated = context.workspace.registers.words.outdated
    return Signs(words=tuple(re.escape(word) for word in outdated))


@rule(
    "ZW219",
    "outdated-word",
    Severity.WARNING,
    Item,
    __doc__,
    elements=texts.WORDS,
    by_text=True,
    signs=_signs,
)
def outdated_word(item: Item, context: Context) -> Iterator[Finding]:
    """Each text with a word that the register of words calls outdated."""
    outdated = context.workspace.registers.words.outdated
    outdated_words = context.memo.of(outdated, _pattern)
    if outdated_words is None:
        return
    for words in texts.words(item, context):
        match = outdated_words.search(words.text)
        if match is not None and not _is_within_title(words.text, match.start()):
            yield _finding(words, match, outdated[match.group()])


def _pattern(outdated: Mapping[str, str]) -> re.Pattern[str] | None:
    """The outdated words, the longest first, unless 原 stands before them or a new name is made.

    A word within its own successor (审批局 in 行政审批局) is told as the longer one.
    """
    if not outdated:
        return None
    ordered = sorted(outdated, key=len, reverse=True)
    return re.compile(f"(?<![原旧])(?:{'|'.join(map(_whole, ordered))})")


def _whole(word: str) -> str:
    """A word, unless its 办 begins another one: 扶贫办 is none in 扶贫办事服务."""
    return re.escape(word) + ("(?![事理公法])" if word.endswith("办") else "")


def _is_within_title(text: str, place: int) -> bool:
    return any(match.start() < place < match.end() for match in _TITLE.finditer(text))


def _finding(words: Words, match: re.Match[str], instead: str) -> Finding:
    place = words.place.at(*match.span())
    return Finding(
        "ZW219",
        place,
        f"“{words.column}”里的“{match.group()}”是停用的名称",
        label=f"现在是{instead}",
        help=f"把“{match.group()}”改为{instead}（{words.element}）",
        fix=Fix(f"改为 {instead}", (Change(place, instead),), certain=False),
    )
