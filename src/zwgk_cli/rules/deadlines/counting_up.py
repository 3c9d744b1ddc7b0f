"""时限里的数字一行比一行多1

为什么：在表格软件里向下拖着填，“20个工作日”到下一行就变成“21个工作日”。数字不是常用的期限，
    又正好比上一个事项多1、其余文字完全相同的，多半是这样来的。

规定：津政办函〔2017〕72号 三(二)：明确公开事项的名称、依据以及应公开的内容、主体、时限、方式等要素

反例：
    # 目录 items[2]
    retention: 公示8日

正例：
    # 目录 items[2]
    retention: 公示7日

改法：对照原来的文件，把数字改回来；确实不同的，用 allow 允许并写明理由。
"""

from collections.abc import Iterator
from functools import lru_cache

from zwgk_cli.language.normal import normalise
from zwgk_cli.language.patterns import pattern
from zwgk_cli.model.catalog import Item
from zwgk_cli.model.deadline import Deadline
from zwgk_cli.model.finding import Change, Finding, Fix, Related, Severity
from zwgk_cli.model.names import ELEMENT_NAMES
from zwgk_cli.rules.rule import Context, rule

_LIMITS = ("deadline", "update", "retention")
_NUMBER = pattern("[0-9]+")
_USUAL = frozenset({1, 2, 3, 4, 5, 6, 7, 10, 12, 14, 15, 20, 24, 25, 30, 31, 45, 48, 60, 72, 90})
"""Numbers that limits use; one that follows another up is no sign of an accident."""


@rule("ZW506", "counting-up", Severity.WARNING, Item, __doc__)
def counting_up(item: Item, context: Context) -> Iterator[Finding]:
    """A time limit that is the previous item's with a number one larger, and an unusual one."""
    strange = [element for element in _LIMITS if _states_unusual(item, element)]
    before = _before(item, context) if strange else None
    if before is None:
        return
    for element in strange:
        own, above = getattr(item, element), getattr(before, element)
        if above is None or before.inherits(element):
            continue
        numbers = _counted_up(own, above)
        if numbers:
            yield _finding(item, before, element, numbers)


def _states_unusual(item: Item, element: str) -> bool:
    limit: Deadline | None = getattr(item, element)
    return limit is not None and not item.inherits(element) and _has_unusual(limit.text)


@lru_cache(maxsize=4096)
def _has_unusual(text: str) -> bool:
    """Whether a limit has a number that limits seldom have."""
    return any(int(number) not in _USUAL for number in _NUMBER.findall(normalise(text).text))


def _before(item: Item, context: Context) -> Item | None:
    """The item that stands before in the file; items may have been left out above it."""
    items = context.catalog.items if context.catalog else ()
    place = min(_index(item), len(items) - 1)
    while place > 0 and items[place].id != item.id:
        place -= 1
    return items[place - 1] if place > 0 and _index(items[place - 1]) == _index(item) - 1 else None


def _index(item: Item) -> int:
    step = item.origin.own.route[-1]
    return step if isinstance(step, int) else 0


def _counted_up(own: Deadline, above: Deadline) -> tuple[int, int] | None:
    """The one number that differs, above and here, if it grows by one to an unusual number."""
    here, there = normalise(own.text).text, normalise(above.text).text
    if _NUMBER.sub("0", here) != _NUMBER.sub("0", there):
        return None
    pairs = zip(_NUMBER.findall(there), _NUMBER.findall(here), strict=True)
    different = [(int(first), int(second)) for first, second in pairs if first != second]
    if len(different) != 1:
        return None
    first, second = different[0]
    return different[0] if second == first + 1 and second not in _USUAL else None


def _finding(item: Item, before: Item, element: str, numbers: tuple[int, int]) -> Finding:
    place, name = item.place(element), ELEMENT_NAMES[element]
    text = getattr(before, element).text
    return Finding(
        "ZW506",
        place,
        f"“{name}”里的数字比上一个事项多1：{numbers[0]}变成了{numbers[1]}",
        label="像是向下填充时数字自动加了1",
        help=f"核对后把“{name}”改为：{text}（{element}）",
        related=(Related(before.place(element), "上一个事项的写法", "上一个事项"),),
        fix=Fix(f"改为“{text}”", (Change(place, text),), certain=False),
    )
