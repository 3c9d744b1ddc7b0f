"""公开内容的序号不连贯

为什么：从表格复制时常常只带来第一项，或者中间漏了几项。序号接不上，说明有的内容没有写进来，群众看到的
    就不全。

规定：津政办函〔2017〕72号 一(二)：按照“应公开、尽公开”要求，细化公开内容，规范公开标准

反例：
    # 目录 items[2]
    content: [1.办理条件, 3.申请材料]

正例：
    # 目录 items[2]
    content: [1.办理条件, 2.办理流程, 3.申请材料]

改法：对照原来的表格补齐缺少的内容；没有缺少的，去掉序号，一个要素一行。
"""

from collections.abc import Iterator

from zwgk_cli.language.normal import normalise
from zwgk_cli.language.numerals import NUMERAL, parse_numeral
from zwgk_cli.language.patterns import pattern
from zwgk_cli.model.catalog import Item
from zwgk_cli.model.finding import Finding, Severity
from zwgk_cli.rules.rule import Context, rule

_NUMERAL = f"[0-9]{{1,2}}|{NUMERAL}{{1,3}}"
_NUMBERED = pattern(
    rf"(?P<point>[0-9]{{1,2}})[.、)](?![0-9])|[(](?P<bracket>{_NUMERAL})[)]"
    rf"|(?P<han>{NUMERAL}{{1,3}})、"
)

_WORDS = pattern("[\u3400-\u9fff]{4}")
"""No number is that long before its mark."""


@rule("ZW223", "broken-numbering", Severity.WARNING, Item, __doc__, elements=("content",))
def broken_numbering(item: Item, context: Context) -> Iterator[Finding]:
    """The first entry of 公开内容 whose typed number does not follow; or a 1 that stands alone."""
    last, at = 0, 0
    for index, entry in enumerate(item.content):
        number = _number(entry.element)
        if number is None:
            continue
        if number not in (last + 1, 1):
            yield _finding(item, index, last, number)
            return
        last, at = number, index
    if last == 1 and len(item.content) == 1:
        yield _finding(item, at, 0, 1)


def _number(text: str) -> int | None:
    """The number that a text begins with, as a list is numbered."""
    if _WORDS.match(text):
        return None
    match = _NUMBERED.match(normalise(text[:6]).text)
    return parse_numeral(match["point"] or match["bracket"] or match["han"]) if match else None


def _finding(item: Item, index: int, last: int, number: int) -> Finding:
    entry = item.content[index]
    steps = (index,) if entry.bare else (index, "element")
    alone = number == 1
    return Finding(
        "ZW223",
        item.place("content", *steps),
        f"公开内容只有第 1 项：“{entry.element}”"
        if alone
        else f"公开内容的序号不连贯：{last or '开头'}之后是 {number}",
        label="后面的内容可能没有写进来" if alone else "前面可能漏了内容",
        help="对照原来的表格补齐缺少的内容；没有缺少的，去掉序号（content）",
    )
