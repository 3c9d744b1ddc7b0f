"""留着没有填写的话

为什么：“同上”在网页和数据里单独出现，没有上一行可看；模板里的提示语、空格线、选择框没有改，说明这一栏
    还没有按本区实际填写。

规定：津政办函〔2017〕72号 三(一)：确保公开事项分类科学、名称规范、指向明确

反例：
    # 目录 items[2]
    content: [办理条件, 同上]

正例：
    # 目录 items[2]
    content: [办理条件, 申请材料]

改法：按本区实际填写；与上一行相同的，把内容写全。
"""

from collections.abc import Iterator

from zwgk_cli.crossref.texts import Words
from zwgk_cli.language.leftovers import SIGNS, leftover
from zwgk_cli.model.catalog import Item
from zwgk_cli.model.finding import Finding, Severity
from zwgk_cli.rules import texts
from zwgk_cli.rules.rule import Context, rule


@rule(
    "ZW217",
    "leftover-words",
    Severity.WARNING,
    Item,
    __doc__,
    elements=(*texts.WORDS, "basis"),
    by_text=True,
    signs=SIGNS,
)
def leftover_words(item: Item, context: Context) -> Iterator[Finding]:
    """Each text with words that stand for others, or that a template put there.

    Of 公开依据 only where a document is named as well: the rest is told by ZW401.
    """
    for words in texts.words(item, context):
        yield from _finding(words)
    for words in texts.bases(item, context):
        if item.basis[int(words.steps[0])].citations:
            yield from _finding(words)


def _finding(words: Words) -> Iterator[Finding]:
    found = leftover(words.text)
    if found is None:
        return
    start, end = found.span
    yield Finding(
        "ZW217",
        words.place.at(start, end),
        f"“{words.column}”里有没有填写的话：“{words.text[start:end]}”",
        label=found.why,
        help=f"按本区实际填写“{words.column}”（{words.element}）",
    )
