"""事项名称指向不明

为什么：名称只写“其他”“相关信息”，群众看不出公开的是什么，也检索不到。

规定：津政办函〔2017〕72号 三(一)：确保公开事项分类科学、名称规范、指向明确

反例：
    # 目录 items[2]
    title: 相关信息

正例：
    # 目录 items[2]
    title: 代理记账办事指南

改法：把名称写成具体的内容，看到名称就知道公开的是什么。
"""

from collections.abc import Callable, Iterator
from functools import lru_cache

from zwgk_cli.crossref.limits import KINDS
from zwgk_cli.language.patterns import pattern
from zwgk_cli.model.catalog import Item
from zwgk_cli.model.finding import Finding, Severity
from zwgk_cli.model.names import ELEMENT_NAMES
from zwgk_cli.rules.rule import Context, rule

_JOINTS = pattern("[、，和及与等的/（）() ]")


@rule("ZW209", "vague-title", Severity.WARNING, Item, __doc__, elements=("title", "category"))
def vague_title(item: Item, context: Context) -> Iterator[Finding]:
    """A title, or the first use of a category, that consists of words which name nothing."""
    is_vague = context.memo.of(context.workspace.registers.words.vague_titles, _judgement)
    if "title" not in item.pending and is_vague(item.title):
        yield _finding(item, "title", item.title)
    if is_vague(item.category) and _owns_category(item, context):
        yield _finding(item, "category", item.category)


def _judgement(words: tuple[str, ...]) -> Callable[[str], bool]:
    """Whether a name is vague by these words; categories recur in item after item."""
    return lru_cache(maxsize=4096)(lambda name: _is_vague(name, words))


def _is_vague(name: str, words: tuple[str, ...]) -> bool:
    """Whether nothing remains of a name without the vague words and what joins them."""
    if _is_cut(name):
        return True
    if not any(word in name for word in words):
        return False
    rest = name
    for word in sorted(words, key=len, reverse=True):
        rest = rest.replace(word, "")
    return rest != name and not _JOINTS.sub("", rest)


def _is_cut(name: str) -> bool:
    """Whether a name is a kind of power whose end was cut off: 行政 for 行政许可."""
    return len(name) > 1 and any(kind.startswith(name) and kind != name for kind in KINDS)


def _owns_category(item: Item, context: Context) -> bool:
    """Whether a category is to be judged here: at its first item, and where it is stated."""
    if "category" in item.pending or item.inherits("category"):
        return False
    items = context.catalog.items if context.catalog else ()
    return next((other for other in items if other.category == item.category), item) is item


def _finding(item: Item, element: str, name: str) -> Finding:
    title = ELEMENT_NAMES[element]
    return Finding(
        "ZW209",
        item.place(element),
        f"“{title}”指向不明：“{name}”",
        label="看不出公开的是什么",
        help=f"把“{title}”写成具体的名称（{element}）",
    )
