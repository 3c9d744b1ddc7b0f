"""没有写明是哪些人

为什么：“特定群体”“相关人员”等于没有写。公开单位不知道送给谁，该看到的人不知道与自己有关。

规定：津政办函〔2017〕72号 三(二)：明确公开事项的名称、依据以及应公开的内容、主体、时限、方式等要素

反例：
    # 目录 items[2]
    audience: {group: 特定群体}

正例：
    # 目录 items[2]
    audience: {group: 代理记账机构}

改法：写出人群的名称，如“低保申请人”；面向所有人的，写“全社会”。
"""

from collections.abc import Iterator

from zwgk_cli.language.patterns import pattern
from zwgk_cli.model.catalog import Audience, Item
from zwgk_cli.model.finding import Finding, Severity
from zwgk_cli.model.place import Place
from zwgk_cli.rules.rule import Context, rule

_UNNAMED = pattern(
    "(?:特定|特殊|相关|有关|部分|其他|其它|各类|一定)?的?(?:群体|群众|人群|对象|人员|公众|公民|个人|人|单位)"
    "|特定|其他|其它"
)


@rule("ZW605", "unnamed-group", Severity.WARNING, Item, __doc__, elements=("audience", "content"))
def unnamed_group(item: Item, context: Context) -> Iterator[Finding]:
    """Each 特定群体, of the item or of an element of its content, that is nobody in particular."""
    if _is_unnamed(item.audience):
        yield _finding(item.place("audience", "group"), item.audience)
    for index, entry in enumerate(item.content):
        if _is_unnamed(entry.audience):
            yield _finding(item.place("content", index, "audience", "group"), entry.audience)


def _is_unnamed(audience: Audience | None) -> bool:
    group = audience.group if audience is not None else None
    return group is not None and _UNNAMED.fullmatch(group) is not None


def _finding(place: Place, audience: Audience | None) -> Finding:
    group = audience.group if audience else ""
    return Finding(
        "ZW605",
        place,
        f"公开对象“{group}”没有写明是哪些人",
        label="看不出是哪些人",
        help="把“公开对象”写成人群的名称，如 {group: 低保申请人}；"
        "面向所有人的，写 全社会（audience）",
    )
