"""期限一行比一行多一

为什么：在表格里往下拖，“48小时”会变成“49小时”“50小时”。期限不会一行加一，这样的数字不是规定的期限。

规定：《中华人民共和国政府信息公开条例》第二十六条：自形成或者变更之日起20个工作日内及时公开

反例：
    # 目录 items
    - id: HX-CZYJS-001
      standard: CZYJS-002
      powers: [HX-CF-0001]
      deadline: 作出行政决定之日起6个工作日内
    - {id: HX-CZYJS-002, standard: CZYJS-001}
    - id: HX-CZYJS-003
      category: 财政服务
      title: 代理记账办事指南
      stages: [服务]
      content: [办理条件, 申请材料]
      basis: [《中华人民共和国政府信息公开条例》第二十条]
      deadline: 信息形成或者变更之日起18个工作日内
      agency: 区财政局
      channels: [政府网站]
      audience: 全社会
      method: 主动公开
      levels: [区级]
      powers: [HX-XK-0001]
      services: [HX-FW-0001]
    - id: HX-CZYJS-004
      category: 财政服务
      title: 代理记账审批结果
      stages: [结果]
      content: [机构名称, 许可证号]
      basis: [《中华人民共和国政府信息公开条例》第二十条]
      deadline: 信息形成或者变更之日起19个工作日内
      agency: 区财政局
      channels: [政府网站]
      audience: 全社会
      method: 主动公开
      levels: [区级]
      powers: [HX-XK-0001]

正例：
    # 目录 items[2]
    deadline: 信息形成或者变更之日起18个工作日内

改法：对照规定改正期限；各行期限相同的，写成同一个数。
"""

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

from zwgk_cli.crossref.texts import Words, limits_of
from zwgk_cli.model.catalog import Catalog, Item, Standard
from zwgk_cli.model.finding import Finding, Related, Severity
from zwgk_cli.rules.rule import Context, rule

_AMOUNT = re.compile("(?<![0-9月])[0-9]{1,3}(?=个?(?:工作日|小时|日|天|月))")
_SURE = 10
"""From here on one more is no limit that anybody sets."""


@rule("ZW224", "counting-column", Severity.WARNING, Item, __doc__)
def counting_column(item: Item, context: Context) -> Iterator[Finding]:
    """A limit that is that of the item above with one amount greater by one.

    A small amount counts only where the item above that one goes on likewise.
    """
    if context.catalog is None or item.inherits("deadline"):
        return
    above = context.memo.of(context.catalog, _items_above)
    before = above.get(item.id)
    if before is None:
        return
    for words in limits_of(item):
        step = _step(before, words)
        if step is not None and (step >= _SURE or _goes_on(before, words, above)):
            yield _finding(words, before, step)


def _items_above(catalog: Catalog | Standard) -> Mapping[str, Item]:
    """For each item the one above it in the file."""
    items = catalog.items
    return {item.id: above for above, item in pairwise(items)}


def _text(item: Item, element: str) -> str:
    return next((words.text for words in limits_of(item) if words.element == element), "")


def _step(before: Item, words: Words) -> int | None:
    """The amount above, where this text differs from the one above by one more and nothing else."""
    above = _text(before, words.element)
    if not above or above == words.text or _AMOUNT.sub("#", above) != _AMOUNT.sub("#", words.text):
        return None
    amounts = zip(_AMOUNT.findall(above), _AMOUNT.findall(words.text), strict=True)
    changed = [(int(one), int(other)) for one, other in amounts if one != other]
    return changed[0][0] if len(changed) == 1 and changed[0][1] == changed[0][0] + 1 else None


def _goes_on(before: Item, words: Words, above: Mapping[str, Item]) -> bool:
    first = above.get(before.id)
    own = next((other for other in limits_of(before) if other.element == words.element), None)
    return first is not None and own is not None and _step(first, own) is not None


def _finding(words: Words, before: Item, step: int) -> Finding:
    return Finding(
        "ZW224",
        words.place,
        f"“{words.column}”比上一个事项正好多一：{step} 变成了 {step + 1}",
        label="多半是表格里往下拖出来的",
        help=f"对照规定改正“{words.column}”（{words.element}）",
        related=(Related(before.place(words.element), "上一个事项", f"写的是 {step}"),),
    )
