"""书名号不成对，或者用了别的符号

为什么：书名号少了一半，分不清名称到哪里为止，条款和文号会被当成名称的一部分；没有书名号，几个文件连在
    一起就分不开。只缺书名号的作提示。

规定：GB/T 15834—2011《标点符号用法》4.15：书名号

反例：
    basis: [《中华人民共和国政府信息公开条例第二十条]

正例：
    basis: [《中华人民共和国政府信息公开条例》第二十条]

改法：名称前后用一对书名号《》。
"""

from collections.abc import Iterator

from zwgk_cli.crossref.citations import Mention, mentions
from zwgk_cli.model.catalog import Item
from zwgk_cli.model.finding import Change, Finding, Fix, Severity
from zwgk_cli.rules.rule import Context, rule

_OTHERS = '〈<「『“"＜'
_CLOSERS = '〉>」』”"＞'


@rule("ZW411", "title-marks", Severity.WARNING, Item, __doc__, elements=("basis",), by_text=True)
def title_marks(item: Item, context: Context) -> Iterator[Finding]:
    """Each title with one of its marks lost, in other marks, or (info) without any."""
    for mention in mentions(item):
        span = mention.citation.title_span
        if span is None:
            continue
        before, after = _around(mention.basis.text, span)
        if before.endswith("《") and after.startswith("》"):
            continue
        if _is_issued(mention):
            continue
        certain = context.laws.by_title(mention.citation.title or "") is not None
        yield _finding(mention, span, before[-1:], after[:1], certain=certain)


def _around(text: str, span: tuple[int, int]) -> tuple[str, str]:
    """What stands before and behind a title, blanks aside."""
    return text[: span[0]].rstrip(), text[span[1] :].lstrip()


def _is_issued(mention: Mention) -> bool:
    """Whether the title holds marks itself: 财政部关于印发《…》的通知 is printed so by many."""
    start, end = mention.citation.title_span or (0, 0)
    return "《" in mention.basis.text[start:end]


def _finding(
    mention: Mention, span: tuple[int, int], before: str, after: str, *, certain: bool
) -> Finding:
    text, (start, end) = mention.basis.text, span
    opened, closed = before == "《", after == "》"
    first = (
        start if opened or not before or before not in _OTHERS else text.rindex(before, 0, start)
    )
    last = end if closed or not after or after not in _CLOSERS else text.index(after, end) + 1
    title = text[start:end].strip()
    right = ("" if opened else "《") + title + ("" if closed else "》")
    bare = not opened and not closed and (first, last) == span
    return Finding(
        "ZW411",
        mention.place,
        f"“{title}”没有书名号" if bare else f"“{title}”的书名号不成对或者用错了",
        label=_label(opened=opened, closed=closed),
        help=f"写成《{title}》（basis）",
        fix=Fix(
            f"写成《{title}》", (Change(mention.entry.at(first, last), right),), certain=certain
        ),
        severity=Severity.INFO if bare else None,
    )


def _label(*, opened: bool, closed: bool) -> str:
    if opened:
        return "少了后一半书名号"
    return "少了前一半书名号" if closed else "名称用一对书名号"
