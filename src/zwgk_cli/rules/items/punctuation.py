"""标点不规范

为什么：中文里夹着半角标点，印出来长短不齐，检索“预算（草案）”找不到“预算(草案)”。网址、数字和英文里的
    半角标点不算。

规定：GB/T 15834—2011《标点符号用法》

反例：
    # 目录 items[2]
    content: ["办理条件,申请材料(复印件)"]

正例：
    # 目录 items[2]
    content: [办理条件，申请材料（复印件）]

改法：把半角标点改为全角标点，重复的标点只留一个；书名号里的书名用单书名号〈〉。
"""

from collections.abc import Iterator

from zwgk_cli.crossref.texts import Words
from zwgk_cli.language.punctuation import (
    SIGNS,
    Slip,
    mended,
    punctuation_slips,
)
from zwgk_cli.model.basis import Basis
from zwgk_cli.model.catalog import Item
from zwgk_cli.model.finding import Change, Finding, Fix, Severity
from zwgk_cli.rules import texts
from zwgk_cli.rules.rule import Context, rule


@rule(
    "ZW220",
    "punctuation",
    Severity.INFO,
    Item,
    __doc__,
    elements=(*texts.WORDS, *texts.LIMITS, "basis"),
    by_text=True,
    signs=SIGNS,
)
def punctuation(item: Item, context: Context) -> Iterator[Finding]:
    """Each text with half-width or doubled marks; a document number's own are told by ZW406."""
    for words in (*texts.words(item, context), *texts.limits(item, context)):
        slips = punctuation_slips(words.text)
        if slips:
            yield _finding(words, slips)
    for words in texts.bases(item, context):
        slips = punctuation_slips(words.text)
        if slips:
            slips = _outside_numbers(slips, item.basis[int(words.steps[0])])
        if slips:
            yield _finding(words, slips)


def _outside_numbers(slips: tuple[Slip, ...], basis: Basis) -> tuple[Slip, ...]:
    spans = [citation.number_span for citation in basis.citations if citation.number_span]
    return tuple(
        slip
        for slip in slips
        if not any(start < slip.end and slip.start < end for start, end in spans)
    )


def _finding(words: Words, slips: tuple[Slip, ...]) -> Finding:
    first = slips[0]
    more = f"等 {len(slips)} 处" if len(slips) > 1 else ""
    right = mended(words.text, slips)
    return Finding(
        "ZW220",
        words.place.at(first.start, first.end),
        f"“{words.column}”里的标点“{words.text[first.start : first.end].strip()}”{more}不规范",
        label=f"应写成“{first.right}”",
        help=f"把“{words.column}”里的半角标点改为全角（{words.element}）",
        fix=Fix("改为规范的标点", (Change(words.place, right),)),
    )
