"""汉字中间有空格

为什么：从表格、PDF 复制的文字常在词语中间断开，看上去没有什么，检索“财政票据”却找不到“财政 票据”。

规定：津政办函〔2017〕72号 三(一)：确保公开事项分类科学、名称规范、指向明确

反例：
    # 目录 items[2]
    title: 代理记账 办事指南

正例：
    # 目录 items[2]
    title: 代理记账办事指南

改法：去掉词语中间的空格；原来是几项的，用顿号分开，或者一项写一行。
"""

from collections.abc import Iterator

from zwgk_cli.language.patterns import pattern
from zwgk_cli.language.signs import Signs
from zwgk_cli.model.catalog import Item
from zwgk_cli.model.finding import Change, Finding, Fix, Severity
from zwgk_cli.rules import texts
from zwgk_cli.rules.rule import Context, rule

_HAN = "[\u3400-\u9fff]"
_BLANKS = " \u3000"
_BLANK = pattern(rf"(?<={_HAN})[{_BLANKS}]+(?={_HAN})")


@rule(
    "ZW222",
    "blank-in-word",
    Severity.INFO,
    Item,
    __doc__,
    elements=texts.WORDS,
    by_text=True,
    signs=Signs(_BLANKS),
)
def blank_in_word(item: Item, context: Context) -> Iterator[Finding]:
    """Each text with blanks between Chinese characters; only a person knows what was meant."""
    for words in texts.words(item, context):
        match = _BLANK.search(words.text)
        if match is None:
            continue
        yield Finding(
            "ZW222",
            words.place.at(*match.span()),
            f"“{words.column}”的汉字中间有空格：“{words.text}”",
            label="这里有空格",
            help=f"去掉空格；原来是几项的，用顿号分开，或者一项写一行（{words.element}）",
            fix=Fix("去掉空格", (Change(words.place, _BLANK.sub("", words.text)),), certain=False),
        )
