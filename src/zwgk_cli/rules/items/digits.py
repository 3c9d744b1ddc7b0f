"""数字和字母的写法不规范

为什么：全角的数字和字母看着一样，检索、排序和拨电话时都对不上。期限用阿拉伯数字，一眼就能看出是几天。

规定：GB/T 15835—2011《出版物上数字用法》

反例：
    # 目录 items[2]
    deadline: 信息形成或者变更之日起二十个工作日内

正例：
    # 目录 items[2]
    deadline: 信息形成或者变更之日起20个工作日内

改法：全角的数字、字母改为半角；期限里的“二十个工作日”写成“20个工作日”。
"""

from collections.abc import Iterator

from zwgk_cli.crossref.texts import Words
from zwgk_cli.language.digits import SIGNS, spelt_slips, wide_slips
from zwgk_cli.language.punctuation import Slip, mended
from zwgk_cli.model.catalog import Item
from zwgk_cli.model.finding import Change, Finding, Fix, Severity
from zwgk_cli.rules import texts
from zwgk_cli.rules.rule import Context, rule


@rule(
    "ZW221",
    "digits",
    Severity.INFO,
    Item,
    __doc__,
    elements=(*texts.WORDS, *texts.LIMITS, *texts.PHONES, "basis"),
    by_text=True,
    signs=SIGNS,
)
def digits(item: Item, context: Context) -> Iterator[Finding]:
    """Each text with full-width digits or letters, each limit with a spelt-out amount of days.

    A document number's own digits are told by ZW406.
    """
    for words in (*texts.words(item, context), *texts.phones(item, context)):
        slips = wide_slips(words.text)
        if slips:
            yield _finding(words, slips)
    for words in texts.limits(item, context):
        slips = tuple(
            sorted((*wide_slips(words.text), *spelt_slips(words.text)), key=lambda slip: slip.start)
        )
        if slips:
            yield _finding(words, slips)
    for words in texts.bases(item, context):
        slips = wide_slips(words.text)
        if slips and not any(one.number for one in item.basis[int(words.steps[0])].citations):
            yield _finding(words, slips)


def _finding(words: Words, slips: tuple[Slip, ...]) -> Finding:
    first = slips[0]
    typed = words.text[first.start : first.end]
    return Finding(
        "ZW221",
        words.place.at(first.start, first.end),
        f"“{words.column}”里的“{typed}”写法不规范",
        label=f"应写成 {first.right}",
        help=f"把“{typed}”改为 {first.right}（{words.element}）",
        fix=Fix("改为规范的数字", (Change(words.place, mended(words.text, slips)),)),
    )
